import { counted } from '../counted';
import { PHASE_TITLES } from '../../gates/docs/roadmap';
import { GATE_NAMES } from '../../gates/gate';
import type { GateReport, GateState, Report, Subject } from '../report';
import { html, type Html } from './html';
import { idOf } from './links';
import { STANDING_WORDS, STATE_MEANINGS, STATE_WORDS } from './words';
import { wide } from './wide';

/** Modules × gates. What is not well leads to where it is told. */
export function renderMatrix({ subjects, unreadable }: Report): Html {
  return html`${wide(
    'Gates',
    html`<table class="matrix">
      <thead>
        <tr>
          <th scope="col">Module</th>
          <th scope="col">Standing</th>
          <th scope="col">Milestone</th>
          ${GATE_NAMES.map((gate) => html`<th scope="col" class="gate">${gate}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${subjects.map(row)} ${unreadable.map(unreadableRow)}
      </tbody>
    </table>`,
  )}
  ${legend(subjects)}`;
}

function row(subject: Subject): Html {
  const { kind, name, domain, standing, roadmap } = subject;
  return html`<tr data-subject="${idOf(name)}">
    <th scope="row">
      <span class="name">${name}</span>
      <small>${kind === 'ecosystem' ? 'ecosystem' : domain}</small>
    </th>
    <td><span class="pill ${standing}">${STANDING_WORDS[standing]}</span></td>
    <td><a href="#${idOf('milestone', name)}">${PHASE_TITLES[roadmap.milestone]}</a></td>
    ${subject.gates.map((gate) => html`<td class="gate">${cell(subject, gate)}</td>`)}
  </tr>`;
}

function cell({ name }: Subject, { gate, state, findings, summary }: GateReport): Html {
  const inside = html`<span class="mark ${state}" aria-hidden="true"></span
    ><span class="${state === 'passed' ? 'unseen' : ''}">${STATE_WORDS[state]}</span
    >${tally(findings.length)}`;
  const title = summary[0] ?? STATE_MEANINGS[state];
  return findings.length > 0
    ? html`<a class="state ${state}" href="#${idOf('findings', name, gate)}">${inside}</a>`
    : html`<span class="state ${state}" title="${title}">${inside}</span>`;
}

function tally(count: number): Html | undefined {
  if (count === 0) return undefined;
  return html` <b class="tally"
    >${count}<span class="unseen"> ${count === 1 ? 'finding' : 'findings'}</span></b
  >`;
}

function unreadableRow({ name, problem }: Report['unreadable'][number]): Html {
  return html`<tr data-subject="${idOf(name)}">
    <th scope="row"><span class="name">${name}</span></th>
    <td><span class="pill unproven">${STANDING_WORDS.unproven}</span></td>
    <td colspan="${GATE_NAMES.length + 1}" class="problem">${problem}</td>
  </tr>`;
}

/** Of the states that there are. */
function legend(subjects: readonly Subject[]): Html {
  const gates = subjects.flatMap((subject) => subject.gates);
  const states = (Object.keys(STATE_MEANINGS) as GateState[]).filter((state) =>
    gates.some((gate) => gate.state === state),
  );
  const open = gates.filter(({ state }) => state === 'stale' || state === 'missing').length;
  return html`<ul class="legend">
      ${states.map(
        (state) =>
          html`<li>
            <span class="mark ${state}" aria-hidden="true"></span><b>${STATE_WORDS[state]}</b>
            ${STATE_MEANINGS[state]}
          </li>`,
      )}
    </ul>
    ${open > 0 ? hint(open) : undefined}`;
}

function hint(open: number): Html {
  return html`<p class="hint">
    ${counted(open, 'gate')} ${open === 1 ? 'says' : 'say'} nothing of the files as they are. Run
    <code>nx run-many -t wsp-validate</code>, and write the report again.
  </p>`;
}
