import { expect, it } from 'vitest';
import { askOf, saidBy } from '../../../test-run/test-run.fixture';
import { budgetOf, factsOf, runOf } from '../performance.fixture';
import { budgetsMissing } from './budgets-missing';

it('asks nothing before the milestone mvp', () => {
  for (const milestone of ['poc', 'prototype'] as const) {
    expect(saidBy(budgetsMissing, factsOf([], runOf(), { milestone }))).toEqual([]);
  }
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

it('asks an ecosystem for what its flows may take, where they are described', () => {
  const facts = factsOf([], runOf(), { kind: 'ecosystem', name: 'bakery', milestone: 'mvp' });
  expect(askOf(budgetsMissing, facts)).toMatchObject([
    {
      message:
        'The ecosystem is at `mvp` and has no budgets; expected a limit for what its main flows may take.',
      fix: expect.stringContaining(
        'in ecosystem.yaml and run `nx g @wsp/amiw:ecosystem bakery`',
      ) as string,
    },
  ]);
});
