import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { budgetOf, factsOf, measured, runOf } from '../performance.fixture';
import { operationWithoutBudget } from './operation-without-budget';

it('accepts operations with any budget', () => {
  const budgets = [budgetOf({ metric: 'throughput', limit: 1 })];
  expect(saidBy(operationWithoutBudget, factsOf(budgets, runOf([measured('create')])))).toEqual([]);
});

it('reports the others, where they are written', () => {
  const run = runOf([measured('create'), measured('list all')]);
  expect(saidBy(operationWithoutBudget, factsOf([budgetOf()], run))).toEqual([
    '8:3 `list all` is measured and has no budget; expected one in "budgets" of wsp.json.',
  ]);
});
