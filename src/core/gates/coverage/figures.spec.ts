import { expect, it } from 'vitest';
import { runOf } from '../../test-run/test-run.fixture';
import { coveredLines, coverageOf, share } from './coverage.fixture';
import { figuresOf, lineRanges, percentOf, percentText, reaches } from './figures';

it('compares counts and never rounds up into a pass', () => {
  expect(reaches({ covered: 4, total: 5 }, 80)).toBe(true);
  expect(reaches({ covered: 19_999, total: 25_000 }, 80)).toBe(false);
  expect(percentText({ covered: 19_999, total: 25_000 })).toBe('79.99 %');
  expect(reaches({ covered: 799_996, total: 1_000_000 }, 80)).toBe(false);
  expect(percentText({ covered: 799_996, total: 1_000_000 })).toBe('79.99 %');
});

it('is not misled by bars that binary numbers cannot hold', () => {
  for (let tenths = 1; tenths <= 1000; tenths += 1) {
    expect(reaches({ covered: tenths, total: 1000 }, tenths / 10)).toBe(true);
    expect(reaches({ covered: tenths - 1, total: 1000 }, tenths / 10)).toBe(false);
  }
});

it('takes nothing to cover for covered', () => {
  expect(percentOf({ covered: 0, total: 0 })).toBe(100);
  expect(reaches({ covered: 0, total: 0 }, 100)).toBe(true);
});

it('writes lines as ranges, and of many the first ones', () => {
  expect(lineRanges([])).toBe('');
  expect(lineRanges([3, 4, 5, 9, 14, 15])).toBe('3-5, 9, 14-15');
  expect(lineRanges([1, 3, 5, 7], 2)).toBe('1, 3, …');
});

it('adds up files and tells what is missing', () => {
  const branchy = {
    ...coveredLines('src/b.ts', share(1, 2)),
    fnMap: {
      0: {
        name: 'f',
        line: 1,
        decl: { start: { line: 1, column: 0 }, end: { line: 1, column: 5 } },
        loc: { start: { line: 1, column: 0 }, end: { line: 2, column: 5 } },
      },
    },
    f: { 0: 0 },
    branchMap: {
      0: {
        type: 'if',
        line: 2,
        loc: { start: { line: 2, column: 0 }, end: { line: 2, column: 5 } },
        locations: [{ start: { line: 2, column: 0 }, end: { line: 2, column: 5 } }],
      },
    },
    b: { 0: [1, 0] },
  };
  const coverage = coverageOf(branchy, coveredLines('src/a.ts', share(3, 3)));
  const figures = figuresOf(runOf({ coverage }));
  expect(figures?.total).toEqual({
    lines: { covered: 4, total: 5 },
    branches: { covered: 1, total: 2 },
    functions: { covered: 0, total: 1 },
    statements: { covered: 4, total: 5 },
  });
  expect(figures?.files.map(({ file }) => file)).toEqual(['src/a.ts', 'src/b.ts']);
  expect(figures?.files[1]?.missing).toEqual({
    lines: [2],
    branches: [2],
    functions: [1],
    statements: [2],
  });
});

it('knows when there is no coverage', () => {
  expect(figuresOf(runOf())).toBeUndefined();
});
