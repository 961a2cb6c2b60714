import { COVERAGE_METRICS } from '../../manifest/manifest';
import { countTests, testsText } from '../../test-run/count-tests';
import { testOutcomesOf } from '../../test-run/test-outcomes';
import type { JsonObject, Measurement } from '../gate';
import { barsOf, loweredBarsOf, type Bar } from './bars';
import type { CoverageFacts } from './facts';
import { lineRanges } from './line-ranges';
import { figuresOf, percentOf, percentText, type Counts, type Figures } from './figures';

/** What the unit tests covered, held against the bars. */
export function measure({ module, run }: CoverageFacts): Measurement {
  const { manifest } = module;
  const figures = figuresOf(run);
  const tests = countTests(run);
  const covered = figures
    ? COVERAGE_METRICS.map((metric) => `${metric} ${percentText(figures.total[metric])}`).join(', ')
    : 'not measured';
  const bars = barsOf(manifest);
  const lowered = loweredBarsOf(manifest).map(({ metric }) => metric);
  const summary = [
    `${covered} (bar ${barsText(bars, manifest.milestone)}); ${testsText(tests)}`,
    ...(lowered.length > 0
      ? [`bar lowered for ${lowered.join(', ')}: ${manifest.coverage.reason ?? 'no reason given'}`]
      : []),
  ];
  return {
    summary,
    data: {
      bars: Object.fromEntries(bars.map(({ metric, percent }) => [metric, percent])),
      ...(lowered.length > 0 && { loweredBecause: manifest.coverage.reason ?? '' }),
      totals: figures ? totalsOf(figures.total) : {},
      files: figures ? filesOf(figures) : {},
      uncovered: figures ? uncoveredLines(figures) : {},
      tests,
      outcomes: testOutcomesOf(run),
    },
  };
}

function barsText(bars: readonly Bar[], milestone: string): string {
  const [first] = bars;
  const isOne = first && bars.every(({ percent }) => percent === first.percent);
  const from = bars.some((bar) => bar.from === 'manifest') ? `${milestone}, wsp.json` : milestone;
  if (isOne) return `${first.percent} %, ${from}`;
  return `${bars.map(({ metric, percent }) => `${metric} ${percent} %`).join(', ')}; ${from}`;
}

function totalsOf(counts: Counts): JsonObject {
  return Object.fromEntries(
    COVERAGE_METRICS.map((metric) => {
      const { covered, total } = counts[metric];
      return [metric, { covered, total, percent: percentOf(counts[metric]) }];
    }),
  );
}

/** Of the files that are not covered whole: lines on which something of any metric is missing. */
function uncoveredLines({ files }: Figures): JsonObject {
  return Object.fromEntries(
    files
      .map(({ file, missing }) => [file, lineRanges(Object.values(missing).flat())] as const)
      .filter(([, lines]) => lines !== ''),
  );
}

function filesOf({ files }: Figures): JsonObject {
  return Object.fromEntries(
    files.map(({ file, counts }) => [
      file,
      Object.fromEntries(COVERAGE_METRICS.map((metric) => [metric, percentOf(counts[metric])])),
    ]),
  );
}
