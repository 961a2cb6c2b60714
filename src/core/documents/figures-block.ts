import { COVERAGE_METRICS } from '../manifest/manifest';
import { renderTable } from '../markdown/render-table';
import type { RecordedResults, TestsResult } from './recorded-results';

/** A table of what was recorded, without times; `undefined` where nothing was. */
export function renderFigures({ coverage, integration }: RecordedResults): string | undefined {
  const rows = [
    ...(coverage === undefined
      ? []
      : [
          ['Unit tests', countText(coverage)],
          ...COVERAGE_METRICS.map((metric) => [
            `Covered ${metric}`,
            `${coverage.totals[metric].percent} % (bar ${coverage.bars[metric]} %)`,
          ]),
        ]),
    ...(integration === undefined ? [] : [['Integration tests', countText(integration)]]),
  ];
  if (rows.length === 0) return undefined;
  return `\n\n${renderTable([['What', 'Result'], ...rows])}\n\n`;
}

function countText({ tests: { total, files } }: TestsResult): string {
  return `${total} in ${files} ${files === 1 ? 'file' : 'files'}`;
}
