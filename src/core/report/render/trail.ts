import { counted } from '../counted';
import type { GateReport, Subject, TrailEntry } from '../report';
import type { PageContext } from './context';
import { html, type Html } from './html';
import { idOf, linkTo } from './links';
import { STATE_WORDS } from './words';
import { wide } from './wide';

/** What is dated, and what is proven by which digest of which files. */
export function renderTrail(context: PageContext): Html {
  const { trail, subjects } = context.report;
  return html`<p class="note">
      Evidence holds no time: the same files give the same bytes on every machine, whether a gate
      ran there or came from a cache. So a proof says <em>on which files</em> it was made, by their
      digest, and not when. What is dated are the entries of the modules’ ModLogs, and the
      measurements that somebody committed.
    </p>
    <h3>Dated entries</h3>
    ${
      trail.length === 0
        ? html`<p class="empty">No dated entries.</p>`
        : html`<ol class="trail">
            ${trail.map((entry) => item(context, entry))}
          </ol>`
    }
    <h3>Proofs</h3>
    ${subjects.map(proofs)}`;
}

function item({ file: page }: PageContext, { date, subject, text, file, place }: TrailEntry): Html {
  const href = linkTo(page, file);
  return html`<li data-subject="${idOf(subject)}">
    <time datetime="${date}">${date}</time>
    <span
      ><b>${subject}</b> ${text}
      <small
        >${href === undefined ? file : html`<a href="${href}">${file}</a>`}, ${place}</small
      ></span
    >
  </li>`;
}

function proofs({ name, gates }: Subject): Html {
  const proven = gates.filter(({ proof }) => proof !== undefined);
  return html`<details class="group" data-subject="${idOf(name)}">
    <summary><b>${name}</b> <small>evidence of ${counted(proven.length, 'gate')}</small></summary>
    ${proven.length === 0 ? undefined : table(name, proven)}
  </details>`;
}

function table(name: string, gates: readonly GateReport[]): Html {
  return wide(
    `Proofs of ${name}`,
    html`<table class="proofs">
      <thead>
        <tr>
          <th scope="col">Gate</th>
          <th scope="col">State</th>
          <th scope="col">What it says</th>
          <th scope="col" class="number">Files</th>
          <th scope="col">Digest</th>
          <th scope="col">Plugin</th>
        </tr>
      </thead>
      <tbody>
        ${gates.map(
          ({ gate, state, summary, proof }) =>
            html`<tr>
              <th scope="row">wsp-${gate}</th>
              <td>${STATE_WORDS[state]}</td>
              <td>${summary[0]}</td>
              <td class="number">${proof?.files}</td>
              <td><code class="digest">${proof?.digest}</code></td>
              <td>${proof?.plugin}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}
