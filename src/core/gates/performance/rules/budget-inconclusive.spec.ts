import { expect, it } from 'vitest';
import { agreeing, disagreeing } from '../../../performance/rounds.fixture';
import { saidBy } from '../../../test-run/test-run.fixture';
import { budgetOf, factsOf, measured, runOf } from '../performance.fixture';
import { budgetInconclusive } from './budget-inconclusive';

const said = (...processes: Parameters<typeof measured>[1][]) =>
  saidBy(budgetInconclusive, factsOf([budgetOf()], runOf([measured('create', ...processes)])));

it('says nothing when the rounds agree, one way or the other', () => {
  expect(said(disagreeing(8, 14), agreeing(8))).toEqual([]);
  expect(said(agreeing(14), agreeing(14), agreeing(14))).toEqual([]);
});

it('says nothing of what was not measured', () => {
  expect(said()).toEqual([]);
  expect(saidBy(budgetInconclusive, factsOf([budgetOf()], runOf()))).toEqual([]);
});

it('tells what each process has seen', () => {
  expect(said(disagreeing(8, 14), agreeing(14))).toEqual([
    '7:16 The rounds do not agree on the p50 of `create`: 8 (8–14), 14 (13.9–14.1), on both sides of 10 times the reference.',
  ]);
});
