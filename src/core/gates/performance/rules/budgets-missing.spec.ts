import { expect, it } from 'vitest';
import { askOf, saidBy } from '../../../test-run/test-run.fixture';
import { budgetOf, factsOf, runOf } from '../performance.fixture';
import { budgetsMissing } from './budgets-missing';

it('asks nothing before the milestone mvp, and nothing of ecosystems', () => {
  for (const milestone of ['poc', 'prototype'] as const) {
    expect(saidBy(budgetsMissing, factsOf([], runOf(), { milestone }))).toEqual([]);
  }
  const manifest = { kind: 'ecosystem', milestone: 'mvp' } as const;
  expect(saidBy(budgetsMissing, factsOf([], runOf(), manifest))).toEqual([]);
});

it('is content with one budget', () => {
  expect(saidBy(budgetsMissing, factsOf([budgetOf()], runOf(), { milestone: 'mvp' }))).toEqual([]);
});

it('reports a product without a number, and tells the way out', () => {
  const facts = factsOf([], runOf(), { milestone: 'mvp' });
  expect(saidBy(budgetsMissing, facts)).toEqual([
    '2:16 The module is at `mvp` and has no budgets; expected a limit for what its main operations may take.',
  ]);
  expect(askOf(budgetsMissing, facts)[0]?.fix).toContain('exempt wsp.json from `budgets-missing`');
});
