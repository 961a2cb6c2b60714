import { counted } from '../counted';
import { COVERAGE_METRICS } from '../../manifest/manifest';
import type { CoverageReport, Subject } from '../report';
import { percentBar } from './bars';
import type { PageContext } from './context';
import { html, type Html } from './html';
import { idOf, linkTo } from './links';
import { wide } from './wide';

/** What the unit tests of each module reach, by file; files that they reach whole are named and no more. */
export function renderCoverage(context: PageContext): Html {
  const measured = context.report.subjects.flatMap(({ coverage, ...subject }) =>
    coverage === undefined ? [] : [moduleFiles(context, { ...subject, coverage }, coverage)],
  );
  return measured.length === 0
    ? html`<p class="empty">No unit tests have run yet.</p>`
    : html`${measured}`;
}

function moduleFiles(context: PageContext, subject: Subject, coverage: CoverageReport): Html {
  const whole = coverage.files.filter(isWhole);
  const partly = coverage.files.filter((file) => !isWhole(file));
  const [lines, branches] = [coverage.total.lines, coverage.total.branches];
  return html`<details class="group" data-subject="${idOf(subject.name)}">
    <summary>
      <b>${subject.name}</b>
      <small
        >lines ${lines.toFixed(2)} %, branches ${branches.toFixed(2)} %; ${whole.length} of
        ${counted(coverage.files.length, 'file')} covered
        whole${coverage.isCurrent ? '' : '; stale: files have changed since'}</small
      >
    </summary>
    ${partly.length === 0 ? undefined : table(context, subject, coverage, partly)}
    ${whole.length === 0 ? undefined : html`<p class="whole"><b>Covered whole</b> ${names(context, subject, whole)}</p>`}
  </details>`;
}

type CoveredFile = CoverageReport['files'][number];

function isWhole({ percents }: CoveredFile): boolean {
  return COVERAGE_METRICS.every((metric) => percents[metric] === 100);
}

function table(
  context: PageContext,
  subject: Subject,
  { bars }: CoverageReport,
  files: readonly CoveredFile[],
): Html {
  return wide(
    `Files of ${subject.name}`,
    html`<table class="files">
      <thead>
        <tr>
          <th scope="col">File</th>
          ${COVERAGE_METRICS.map((metric) => html`<th scope="col">${metric}</th>`)}
          <th scope="col">uncovered lines</th>
        </tr>
      </thead>
      <tbody>
        ${files.map(
          ({ file, percents, uncovered }) =>
            html`<tr>
              <th scope="row">${fileLink(context, subject, file)}</th>
              ${COVERAGE_METRICS.map((metric) => html`<td>${percentBar(percents[metric], bars[metric])}</td>`)}
              <td class="lines">${uncovered ?? '–'}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

function names(context: PageContext, subject: Subject, files: readonly CoveredFile[]): Html[] {
  return files.map(({ file }) => html`${fileLink(context, subject, file)} `);
}

function fileLink({ file: page }: PageContext, { root }: Subject, file: string): Html {
  const href = linkTo(page, `${root}/${file}`);
  return href === undefined
    ? html`<code>${file}</code>`
    : html`<a href="${href}"><code>${file}</code></a>`;
}
