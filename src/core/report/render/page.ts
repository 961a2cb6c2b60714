import type { Report } from '../report';
import { renderBudgets } from './budgets';
import type { PageContext } from './context';
import { renderCoverage } from './coverage';
import { renderFilter } from './filter';
import { renderFindings } from './findings';
import { renderFlow } from './flow';
import { html, ownElement, type Html } from './html';
import { renderMatrix } from './matrix';
import { renderMilestones } from './milestones';
import { renderOverview } from './overview';
import { renderTrail } from './trail';

/** What the host puts into the page. */
export interface PageParts extends Omit<PageContext, 'report'> {
  readonly style: string;
  readonly script: string;
  /** SHA-256 in base64, as a content security policy wants it. */
  readonly hash: (text: string) => string;
  /** Whether the page is served, and loads itself again when evidence changes. */
  readonly isLive: boolean;
}

interface Section {
  /** Of its heading. */
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** The whole report in one file that asks nothing of any other. */
export function renderPage(report: Report, parts: PageParts): string {
  const { style, script, isLive, file, rulesFolder } = parts;
  const sections = sectionsOf({ report, file, rulesFolder });
  return `<!doctype html>\n${html`<html lang="en" ${isLive ? html`data-live` : undefined}>
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${policyOf(parts)}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${report.name} · report</title>
      <link rel="icon" href="data:," />
      ${ownElement('style', style)}
    </head>
    <body>
      <a class="skip" href="#main">Skip to the content</a>
      ${renderOverview(report)}
      <nav class="sections" aria-label="Sections">
        <ul>
          ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
        </ul>
        ${renderFilter(report)}
      </nav>
      <main id="main">
        ${sections.map(
          ({ id, title, content }) =>
            html`<section aria-labelledby="${id}">
              <h2 id="${id}">${title}</h2>
              ${content}
            </section>`,
        )}
      </main>
      ${ownElement('script', script)}
    </body>
  </html>`.toString()}\n`;
}

function sectionsOf(context: PageContext): Section[] {
  const { report } = context;
  return [
    { id: 'gates', title: 'Gates', content: renderMatrix(report) },
    { id: 'findings', title: 'Findings', content: renderFindings(context) },
    { id: 'milestones', title: 'Milestones', content: renderMilestones(report) },
    { id: 'coverage', title: 'Coverage', content: renderCoverage(context) },
    { id: 'flow', title: 'Data flow', content: renderFlow(report) },
    { id: 'budgets', title: 'Budgets', content: renderBudgets(report) },
    { id: 'trail', title: 'Trail', content: renderTrail(context) },
  ];
}

/** Nothing but the page's own style and script; a page that is served may also hear of changes. */
function policyOf({ style, script, hash, isLive }: PageParts): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash(style)}'`,
    `script-src 'sha256-${hash(script)}'`,
    'img-src data:',
    ...(isLive ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
