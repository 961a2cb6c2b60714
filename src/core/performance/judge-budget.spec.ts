import { expect, it } from 'vitest';
import type { Budget } from '../manifest/manifest';
import { bestInterval, judgeBudget } from './judge-budget';
import { agreeing, disagreeing } from './rounds.fixture';

const budget: Budget = { operation: 'create', metric: 'p50', limit: 10, unit: 'reference' };
const throughput: Budget = { ...budget, metric: 'throughput', limit: 0.1 };

it('is kept at once when the rounds of one process agree that it is by far', () => {
  expect(judgeBudget(budget, [agreeing(8)])).toBe('kept');
  expect(judgeBudget(budget, [agreeing(14), disagreeing(8, 12), agreeing(8)])).toBe('kept');
  expect(judgeBudget(throughput, [agreeing(8)])).toBe('kept');
});

it('is kept by a little when two processes say so', () => {
  const close = agreeing(9.5);
  expect(judgeBudget(budget, [close])).toBe('inconclusive');
  expect(judgeBudget(budget, [close, close])).toBe('kept');
  expect(judgeBudget(budget, [close, agreeing(12), agreeing(12), close])).toBe('kept');
  expect(judgeBudget(throughput, [close])).toBe('inconclusive');
  expect(judgeBudget(throughput, [close, close])).toBe('kept');
});

it('is kept in the end when one says so and none the contrary', () => {
  const torn = disagreeing(8, 14);
  const close = agreeing(9.5);
  expect(judgeBudget(budget, [torn, close, torn, torn])).toBe('inconclusive');
  expect(judgeBudget(budget, [torn, close, torn, torn, torn])).toBe('kept');
  expect(judgeBudget(budget, [torn, close, torn, agreeing(14), torn])).toBe('inconclusive');
});

it('is exceeded when three say so, and not before', () => {
  const slow = agreeing(14);
  expect(judgeBudget(budget, [slow])).toBe('inconclusive');
  expect(judgeBudget(budget, [slow, slow])).toBe('inconclusive');
  expect(judgeBudget(budget, [slow, slow, slow])).toBe('exceeded');
  expect(judgeBudget(budget, [slow, disagreeing(8, 14), slow, slow])).toBe('exceeded');
  expect(judgeBudget(budget, [slow, agreeing(9.5), slow, slow])).toBe('exceeded');
});

it('is neither while rounds disagree', () => {
  const torn = disagreeing(8, 14);
  expect(judgeBudget(budget, [torn, torn, torn, torn, torn])).toBe('inconclusive');
  expect(judgeBudget(budget, [torn, agreeing(14), agreeing(14), torn, torn])).toBe('inconclusive');
  expect(judgeBudget(budget, [])).toBe('inconclusive');
});

it('lets one burst in a process pass', () => {
  const [first, second, ...others] = agreeing(8);
  const burst = [first!, second!].map((round) => ({ ...round, p50: round.p50 * 50 }));
  expect(judgeBudget(budget, [[...burst, ...others]])).toBe('kept');
});

it('takes the limit of a throughput for the least', () => {
  expect(judgeBudget(throughput, [agreeing(8)])).toBe('kept');
  expect(judgeBudget(throughput, [agreeing(14), agreeing(14), agreeing(14)])).toBe('exceeded');
});

it('tells of the process that speaks best of an operation', () => {
  const processes = [agreeing(14), agreeing(8), agreeing(12)];
  expect(bestInterval(budget, processes).median).toBeCloseTo(8);
  expect(bestInterval(throughput, processes).median).toBeCloseTo(1 / 8);
});
