import type { CoverageMapData, FileCoverageData } from 'istanbul-lib-coverage';

/** Istanbul data of a file with one statement a line; a line is covered when its hits are above 0. */
export function coveredLines(path: string, hits: readonly number[]): FileCoverageData {
  const range = (line: number) => ({ start: { line, column: 0 }, end: { line, column: 9 } });
  return {
    path,
    statementMap: Object.fromEntries(hits.map((_, index) => [index, range(index + 1)])),
    s: Object.fromEntries(hits.map((count, index) => [index, count])),
    fnMap: {},
    f: {},
    branchMap: {},
    b: {},
  };
}

export function coverageOf(...files: readonly FileCoverageData[]): CoverageMapData {
  return Object.fromEntries(files.map((file) => [file.path, file]));
}

/** So many covered lines of so many. */
export function share(covered: number, total: number): number[] {
  return Array.from({ length: total }, (_, index) => (index < covered ? 1 : 0));
}
