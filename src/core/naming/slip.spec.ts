import { expect, it } from 'vitest';
import { isSlip } from './slip';

it.each([
  ['craeted', 'created'],
  ['creatted', 'created'],
  ['creted', 'created'],
])('takes %s for a slip in %s', (word, right) => {
  expect(isSlip(word, right)).toBe(true);
});

it.each([
  ['shipped', 'skipped'],
  ['records', 'record'],
  ['name', 'nmae'],
  ['reacted', 'created'],
])('takes %s for another word than %s', (word, right) => {
  expect(isSlip(word, right)).toBe(false);
});
