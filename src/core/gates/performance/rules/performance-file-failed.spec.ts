import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { TEST_FILE, factsOf, measured, runOf } from '../performance.fixture';
import { performanceFileFailed } from './performance-file-failed';

it('says nothing of files that were loaded', () => {
  expect(saidBy(performanceFileFailed, factsOf([], runOf([measured('create')])))).toEqual([]);
});

it('reports why one could not be', () => {
  const place = { file: TEST_FILE, line: 1, column: 9 };
  const files = [{ file: TEST_FILE, failure: { message: 'No such file.', place } }];
  expect(saidBy(performanceFileFailed, factsOf([], runOf([], { files })))).toEqual([
    `1:9 \`${TEST_FILE}\` could not be loaded: No such file.`,
  ]);
});
