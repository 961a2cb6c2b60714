import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { TEST_FILE, factsOf, measured, runOf } from '../performance.fixture';
import { operationsMissing } from './operations-missing';

it('says nothing of files with operations', () => {
  expect(saidBy(operationsMissing, factsOf([], runOf([measured('create')])))).toEqual([]);
});

it('reports a file that exports something else', () => {
  const files = [{ file: TEST_FILE, found: 'it exports `operation`' }];
  expect(saidBy(operationsMissing, factsOf([], runOf([], { files })))).toEqual([
    '0:0 There are no operations: it exports `operation`; expected `export const operations = { … }`.',
  ]);
});
