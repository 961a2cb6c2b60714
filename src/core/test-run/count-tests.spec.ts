import { expect, it } from 'vitest';
import { countTests, testsText } from './count-tests';
import { fileOf, runOf } from './test-run.fixture';

it('counts what became of the tests', () => {
  const files = [
    fileOf('a', [{}, { state: 'failed' }, { state: 'skipped' }, { state: 'todo' }]),
    fileOf('b', [{ state: 'unfinished' }]),
  ];
  const counts = countTests(runOf({ files }));
  expect(counts).toEqual({ files: 2, total: 5, passed: 1, failed: 1, skipped: 2, unfinished: 1 });
  expect(testsText(counts)).toBe('5 tests in 2 files, 1 failed, 2 skipped, 1 unfinished');
});

it('says as little as there is to say', () => {
  expect(testsText(countTests(runOf({ files: [fileOf('a', [{}])] })))).toBe('1 test in 1 file');
  expect(testsText(countTests(runOf()))).toBe('0 tests in 0 files');
});
