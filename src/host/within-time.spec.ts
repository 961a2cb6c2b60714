import { expect, it } from 'vitest';
import { AmiwError } from '../core/errors';
import { OUT_OF_TIME, withinTime } from './within-time';

it('hands back what the work gives', () => {
  expect(withinTime(() => [1, 2], 1_000)).toEqual([1, 2]);
  expect(withinTime(() => [], 1_000)).toBeInstanceOf(Array);
});

it('lets errors through as they are', () => {
  const error = new AmiwError('NAME_INVALID', { found: 'a', expected: 'b', fix: 'c' });
  const fail = () => {
    throw error;
  };
  expect(() => withinTime(fail, 1_000)).toThrow(error);
});

it.each([
  [
    'an endless loop',
    () => {
      for (;;);
    },
  ],
  ['a pattern that tries every combination', () => /^(a+)+$/.test(`${'a'.repeat(50)}b`)],
])('gives up %s', (_, work) => {
  const start = performance.now();
  expect(withinTime(work, 100)).toBe(OUT_OF_TIME);
  expect(performance.now() - start).toBeLessThan(5_000);
});

it('can be nested', () => {
  expect(withinTime(() => withinTime(() => 1, 500), 1_000)).toBe(1);
});
