import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { budgetOf, factsOf, measured, runOf } from '../performance.fixture';
import { performanceTestsMissing } from './performance-tests-missing';

it('is content with neither, and with both', () => {
  expect(saidBy(performanceTestsMissing, factsOf([], runOf([], { files: [] })))).toEqual([]);
  const both = factsOf([budgetOf()], runOf([measured('create')]));
  expect(saidBy(performanceTestsMissing, both)).toEqual([]);
});

it('reports budgets that nobody measures', () => {
  const facts = factsOf([budgetOf()], runOf([], { files: [] }));
  expect(saidBy(performanceTestsMissing, facts)).toEqual([
    '3:14 There are budgets and no performance tests: nothing holds the module to them.',
  ]);
});
