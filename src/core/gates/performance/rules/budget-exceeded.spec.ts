import { expect, it } from 'vitest';
import { agreeing, disagreeing } from '../../../performance/rounds.fixture';
import { saidBy } from '../../../test-run/test-run.fixture';
import { budgetOf, factsOf, measured, runOf } from '../performance.fixture';
import { budgetExceeded } from './budget-exceeded';

const said = (...processes: Parameters<typeof measured>[1][]) =>
  saidBy(budgetExceeded, factsOf([budgetOf()], runOf([measured('create', ...processes)])));

it('says nothing of a budget that is kept, or on which the rounds do not agree', () => {
  expect(said(agreeing(8))).toEqual([]);
  expect(said(agreeing(14), agreeing(14), agreeing(9))).toEqual([]);
  expect(said(...Array.from({ length: 5 }, () => disagreeing(8, 14)))).toEqual([]);
  expect(said()).toEqual([]);
});

it('reports what all processes agree on, at the limit', () => {
  expect(said(agreeing(14), agreeing(14), agreeing(13))).toEqual([
    '7:16 The p50 of `create` is 13 times the reference, between 12.9 and 13.1 in the best of 3 processes; expected at most 10 times the reference.',
  ]);
});

it('speaks of other metrics in their units', () => {
  const slow = measured('create', agreeing(14), agreeing(14), agreeing(14));
  const budgets = [
    budgetOf({ metric: 'p95', limit: 0.2, unit: 'ms' }),
    budgetOf({ metric: 'throughput', limit: 10_000, unit: 'per-second' }),
    budgetOf({ metric: 'throughput', limit: 0.1 }),
    budgetOf({ metric: 'allocations', limit: 50_000, unit: 'bytes' }),
    budgetOf({ metric: 'allocations', limit: 10 }),
  ];
  const ends = saidBy(budgetExceeded, factsOf(budgets, runOf([slow]))).map((text) =>
    text.replace(/^.* is (.*), between.*; /, '$1; '),
  );
  expect(ends).toEqual([
    '0.28 ms; expected at most 0.2 ms.',
    '7,140 calls a second; expected at least 10,000 calls a second.',
    '0.0714 calls in the time of the reference; expected at least 0.1 calls in the time of the reference.',
    '70,000 bytes a call; expected at most 50,000 bytes a call.',
    '14 times the reference; expected at most 10 times the reference.',
  ]);
});
