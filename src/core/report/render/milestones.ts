import { counted } from '../counted';
import { PHASE_TITLES } from '../../gates/docs/roadmap';
import { COVERAGE_METRICS } from '../../manifest/manifest';
import type { Report, Subject } from '../report';
import { percentBar } from './bars';
import { html, type Html } from './html';
import { idOf } from './links';
import { wide } from './wide';

/** How far each module has come, and what it lacks for the next milestone. */
export function renderMilestones({ subjects }: Report): Html {
  return wide(
    'Milestones',
    html`<table class="milestones">
      <thead>
        <tr>
          <th scope="col">Module</th>
          <th scope="col">From → to</th>
          ${COVERAGE_METRICS.map((metric) => html`<th scope="col">${metric}</th>`)}
          <th scope="col">Criteria</th>
          <th scope="col">What is missing</th>
        </tr>
      </thead>
      <tbody>
        ${subjects.map(row)}
      </tbody>
    </table>`,
  );
}

function row(subject: Subject): Html {
  const { name, coverage, roadmap } = subject;
  const { milestone, next, bars, criteria } = roadmap;
  const way =
    next === undefined
      ? PHASE_TITLES[milestone]
      : `${PHASE_TITLES[milestone]} → ${PHASE_TITLES[next]}`;
  return html`<tr id="${idOf('milestone', name)}" data-subject="${idOf(name)}">
    <th scope="row"><span class="name">${name}</span></th>
    <td>${way}</td>
    ${COVERAGE_METRICS.map(
      (metric) =>
        html`<td>
          ${coverage === undefined ? '–' : percentBar(coverage.total[metric], bars[metric])}
        </td>`,
    )}
    <td>${criteria.proven} of ${criteria.all} proven</td>
    <td>${missing(subject)}</td>
  </tr>`;
}

function missing({ roadmap: { missing: all, next } }: Subject): Html {
  if (all.length === 0) {
    return html`<span class="state passed"
      ><span class="mark passed" aria-hidden="true"></span
      >${next === undefined ? 'nothing' : `nothing: ready for ${PHASE_TITLES[next]}`}</span
    >`;
  }
  return html`<details>
    <summary>${counted(all.length, 'thing')}</summary>
    <ul>
      ${all.map((one) => html`<li>${one}</li>`)}
    </ul>
  </details>`;
}
