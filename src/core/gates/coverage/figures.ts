import { createCoverageMap, type FileCoverage } from 'istanbul-lib-coverage';
import { COVERAGE_METRICS, type CoverageMetric } from '../../manifest/manifest';
import type { TestRun } from '../../test-run/test-run';

/** So many of so many are covered. */
export interface Count {
  readonly covered: number;
  readonly total: number;
}

export type Counts = Readonly<Record<CoverageMetric, Count>>;

/** One source: its counts, and the lines on which something of a metric is not covered. */
export interface FileFigures {
  readonly file: string;
  readonly counts: Counts;
  readonly missing: Readonly<Record<CoverageMetric, readonly number[]>>;
}

export interface Figures {
  readonly files: readonly FileFigures[];
  readonly total: Counts;
}

/** Sorted by file; undefined when the run has no coverage. */
export function figuresOf({ coverage }: TestRun): Figures | undefined {
  if (coverage === undefined) return undefined;
  const map = createCoverageMap(coverage);
  const files = map
    .files()
    .sort()
    .map((file) => figuresOfFile(file, map.fileCoverageFor(file)));
  return { files, total: countsOf((metric) => sum(files.map(({ counts }) => counts[metric]))) };
}

function figuresOfFile(file: string, data: FileCoverage): FileFigures {
  const summary = data.toSummary();
  return {
    file,
    counts: countsOf((metric) => {
      const { covered, total } = summary[metric];
      return { covered, total };
    }),
    missing: {
      lines: data.getUncoveredLines().map(Number),
      branches: uncoveredBranches(data),
      functions: linesOf(
        Object.keys(data.f).filter((id) => data.f[id] === 0),
        (id) => data.fnMap[id]?.loc.start.line,
      ),
      statements: linesOf(
        Object.keys(data.s).filter((id) => data.s[id] === 0),
        (id) => data.statementMap[id]?.start.line,
      ),
    },
  };
}

function uncoveredBranches({ b, branchMap }: FileCoverage): number[] {
  return linesOf(Object.keys(b), (id) => {
    const missed = b[id]?.findIndex((hits) => hits === 0) ?? -1;
    const branch = branchMap[id];
    // An `else` that is not written has no place of its own.
    return missed < 0
      ? undefined
      : (branch?.locations[missed]?.start.line ?? branch?.loc.start.line);
  });
}

function linesOf(ids: readonly string[], lineOf: (id: string) => number | undefined): number[] {
  const lines = ids.map(lineOf).filter((line) => line !== undefined);
  return [...new Set(lines)].sort((a, b) => a - b);
}

function countsOf(count: (metric: CoverageMetric) => Count): Counts {
  const [lines, branches, functions, statements] = COVERAGE_METRICS.map(count) as [
    Count,
    Count,
    Count,
    Count,
  ];
  return { lines, branches, functions, statements };
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce((a, b) => ({ covered: a.covered + b.covered, total: a.total + b.total }), {
    covered: 0,
    total: 0,
  });
}

/** Rounding errors of a bar such as 82.1 are far below one statement of a million. */
const TOLERANCE = 1e-6;

/** Compares counts, not percentages: 79.996 % is below 80. */
export function reaches({ covered, total }: Count, percent: number): boolean {
  return covered * 100 >= percent * total - TOLERANCE;
}

/** With two decimals, cut and not rounded: 79.996 is 79.99. Nothing to cover is covered. */
export function percentOf({ covered, total }: Count): number {
  return total === 0 ? 100 : Math.floor((covered * 10_000) / total) / 100;
}

export function percentText(count: Count): string {
  return `${percentOf(count).toFixed(2)} %`;
}

/** `3-9, 14`; of many the first ones. */
export function lineRanges(lines: readonly number[], most = 8): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const shown = ranges
    .slice(0, most)
    .map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return shown.join(', ') + (ranges.length > most ? ', …' : '');
}
