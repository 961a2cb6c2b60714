import { counted } from '../counted';
import type { Report } from '../report';
import { html, type Html } from './html';
import { totalsOf, type Totals } from '../totals';
import { STANDING_WORDS } from './words';

/** What there is to know before anything else: the ecosystem's standing, and the figures behind it. */
export function renderOverview(report: Report): Html {
  const { name, root, purpose, plugin, subjects } = report;
  const totals = totalsOf(report);
  const standing = subjects[0]?.standing ?? 'unproven';
  return html`<header class="overview">
    <p class="overline">Ecosystem report</p>
    <h1>${name}</h1>
    <p class="purpose">${purpose}</p>
    <p class="where"><code>${root}</code> · @wsp/amiw ${plugin}</p>
    <div class="verdict ${standing}">
      <strong>${STANDING_WORDS[standing]}</strong>
      <span>${sentence(totals)}</span>
    </div>
    <dl class="tiles">${tiles(totals)}</dl>
  </header>`;
}

function sentence({ modules, errors, unproven }: Totals): string {
  const comply = `${modules.compliant} of ${counted(modules.all, 'module')} comply`;
  const found = errors === 0 ? [] : [counted(errors, 'error')];
  const open =
    unproven === 0
      ? []
      : [`${counted(unproven, 'gate')} without evidence on the files as they are`];
  return `${[comply, ...found, ...open].join('; ')}.`;
}

function tiles({ gates, errors, warnings, edges, criteria, modules }: Totals): Html[] {
  return [
    tile('Modules that comply', modules.compliant, modules.all),
    tile('Gates passed', gates.passed, gates.all),
    tile('Edges exercised', edges.exercised, edges.all),
    tile('Criteria proven', criteria.proven, criteria.all),
    html`<div class="tile ${errors > 0 ? 'failed' : ''}">
      <dt>Findings</dt>
      <dd>
        ${errors}<small>
          ${errors === 1 ? 'error' : 'errors'}, ${counted(warnings, 'warning')}</small
        >
      </dd>
    </div>`,
  ];
}

function tile(title: string, count: number, all: number): Html {
  return html`<div class="tile">
    <dt>${title}</dt>
    <dd>${count}<small> of ${all}</small></dd>
  </div>`;
}
