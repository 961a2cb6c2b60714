import { counted } from '../counted';
import type { FlowEdge } from '../flow/flow';
import type { Flow, Report } from '../report';
import { flowPicture, OUTSIDE } from './flow-picture';
import { html, type Html } from './html';
import { idOf } from './links';
import { EDGE_WORDS } from './words';
import { wide } from './wide';

/** Who publishes what to whom, as a picture and as a table that says the same. */
export function renderFlow({ flow, subjects }: Report): Html {
  if (flow.edges.length + flow.orphans.length + flow.outside.length === 0) {
    return html`<p class="empty">The modules publish no events.</p>`;
  }
  return html`<div
      class="canvas"
      tabindex="0"
      role="group"
      aria-label="Picture of the data flow. Arrow keys move it, plus and minus zoom, 0 shows all of it."
    >
      ${flowPicture(flow, subjects)}
      <div class="zoom" hidden>
        <button type="button" data-zoom="in" aria-label="Zoom in">+</button>
        <button type="button" data-zoom="out" aria-label="Zoom out">−</button>
        <button type="button" data-zoom="all" aria-label="Show all">⤢</button>
      </div>
    </div>
    ${legend()} ${table(flow)}`;
}

function legend(): Html {
  return html`<ul class="legend">
    <li><span class="dash exercised" aria-hidden="true"></span>a test that passed went this way</li>
    <li><span class="dash missing" aria-hidden="true"></span>no test did</li>
    <li><span class="dash unknown" aria-hidden="true"></span>not known on the files as they are</li>
    <li><i>event</i> no module of the ecosystem answers it</li>
  </ul>`;
}

function table(flow: Flow): Html {
  return html`<details
    class="group edges-table"
    ${flow.edges.length <= 40 ? html`open` : undefined}
  >
    <summary><b>All edges</b> <small>${flow.edges.length}</small></summary>
    ${wide(
      'All edges',
      html`<table>
        <thead>
          <tr>
            <th scope="col">Event</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">State</th>
            <th scope="col">Tests</th>
          </tr>
        </thead>
        <tbody>
          ${flow.edges.map(row)}
          ${flow.orphans.map(({ event, from }) => loose(event, from, 'nobody here', from))}
          ${flow.outside.map(({ event, to }) => loose(event, OUTSIDE, to, to))}
        </tbody>
      </table>`,
    )}
  </details>`;
}

/** Of many tests the first ones: the page of a large ecosystem stays one that a browser opens. */
const SHOWN_TESTS = 10;

/** Folded, since their names are longer than everything else in the table. */
function testsText(tests: readonly string[]): Html {
  const shown = tests.slice(0, SHOWN_TESTS);
  const rest = tests.length - shown.length;
  return html`<details>
    <summary>${counted(tests.length, 'test')}</summary>
    ${shown.map((test) => html`<div>${test}</div>`)}
    ${rest > 0 ? html`<div>and ${rest} more</div>` : undefined}
  </details>`;
}

function row({ event, from, to, state, tests }: FlowEdge): Html {
  const mark = { exercised: 'passed', missing: 'failed', unknown: 'missing' }[state];
  return html`<tr data-subject="${idOf(from)} ${idOf(to)}">
    <th scope="row"><code>${event}</code></th>
    <td>${from}</td>
    <td>${to}</td>
    <td>
      <span class="state ${mark}"
        ><span class="mark ${mark}" aria-hidden="true"></span>${EDGE_WORDS[state]}</span
      >
    </td>
    <td>${tests.length === 0 ? '–' : testsText(tests)}</td>
  </tr>`;
}

function loose(event: string, from: string, to: string, subject: string): Html {
  return html`<tr data-subject="${idOf(subject)}">
    <th scope="row"><code>${event}</code></th>
    <td>${from}</td>
    <td>${to}</td>
    <td>–</td>
    <td>–</td>
  </tr>`;
}
