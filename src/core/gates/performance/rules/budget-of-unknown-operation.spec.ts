import { expect, it } from 'vitest';
import { askOf, saidBy } from '../../../test-run/test-run.fixture';
import { TEST_FILE, budgetOf, factsOf, measured, runOf } from '../performance.fixture';
import { budgetOfUnknownOperation } from './budget-of-unknown-operation';

const said = (operation: string, run = runOf([measured('create'), measured('list all')])) =>
  saidBy(budgetOfUnknownOperation, factsOf([budgetOf({ operation })], run));

it('accepts operations that there are, measured or failed', () => {
  expect(said('create')).toEqual([]);
  expect(said('list all')).toEqual([]);
  const failed = {
    name: 'create',
    outcome: { kind: 'failed', failure: { message: 'x' } },
  } as const;
  expect(said('create', runOf([failed]))).toEqual([]);
});

it('says nothing while it is not known what there is', () => {
  expect(said('get', runOf([], { outcome: 'timed-out' }))).toEqual([]);
  expect(said('get', runOf([], { files: [] }))).toEqual([]);
  const failure = { message: 'x' };
  expect(said('get', runOf([], { files: [{ file: TEST_FILE, failure }] }))).toEqual([]);
});

it('reports the others', () => {
  expect(said('creat')).toEqual([
    '5:20 `creat` has a budget and is no operation of the performance tests; expected one of `create`, `list all`.',
  ]);
  expect(said('Create')).toHaveLength(1);
});

it('knows the nearest right name', () => {
  const run = runOf([measured('create')]);
  const fixes = ['creat', 'sweep'].map(
    (operation) => askOf(budgetOfUnknownOperation, factsOf([budgetOf({ operation })], run))[0]?.fix,
  );
  expect(fixes).toEqual([
    'Write "create".',
    'Export `sweep` from a performance test, or remove the budget.',
  ]);
});
