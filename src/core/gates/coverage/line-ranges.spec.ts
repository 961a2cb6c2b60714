import { expect, it } from 'vitest';
import { lineRanges } from './line-ranges';

it.each([
  [[], ''],
  [[7], '7'],
  [[9, 3, 8, 7, 8], '3, 7-9'],
  [[1, 2, 4, 5], '1-2, 4-5'],
])('tells %j as "%s"', (lines, text) => {
  expect(lineRanges(lines)).toBe(text);
});

it('ends after twenty ranges', () => {
  const odd = Array.from({ length: 23 }, (_, index) => index * 2 + 1);
  expect(lineRanges(odd.slice(0, 20))).toMatch(/37, 39$/);
  expect(lineRanges(odd)).toMatch(/37, 39, and 3 more$/);
});
