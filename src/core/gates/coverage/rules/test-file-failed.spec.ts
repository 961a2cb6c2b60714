import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { askOf, fileOf, runOf } from '../../../test-run/test-run.fixture';
import type { TestFile, TestRun } from '../../../test-run/test-run';
import { testFileFailed } from './test-file-failed';

const ask = (file: Partial<TestFile>, run: Partial<TestRun> = {}) =>
  askOf(testFileFailed, {
    module: moduleOf({}),
    run: runOf({ files: [{ ...fileOf('tests/cart.test.ts', [{}]), ...file }], ...run }),
  }).map(({ file: where, line, message }) => [where, line, message]);

it('says nothing of a file whose tests passed, or one of whose tests failed', () => {
  expect(ask({})).toEqual([]);
  const { tests } = fileOf('', [{ state: 'failed' }]);
  expect(ask({ state: 'failed', tests })).toEqual([]);
});

it('reports what was thrown outside the tests', () => {
  const place = { file: 'tests/cart.test.ts', line: 1, column: 1 };
  const there = { file: 'src/cart.ts', line: 3, column: 5 };
  expect(
    ask({
      state: 'failed',
      tests: [],
      failures: [
        { message: "Cannot find module './x'", place },
        { message: 'no', place: there },
      ],
    }),
  ).toEqual([
    [
      'tests/cart.test.ts',
      1,
      "Outside a test, while it loads or in a hook, it fails: Cannot find module './x'.",
    ],
    [
      'tests/cart.test.ts',
      undefined,
      'Outside a test, while it loads or in a hook, it fails: no, at src/cart.ts:3.',
    ],
  ]);
});

it('reports a file without a test', () => {
  expect(ask({ tests: [] })).toEqual([
    ['tests/cart.test.ts', undefined, 'It holds 0 tests, where at least one was expected.'],
  ]);
});

it('reports a file that no project of the config runs', () => {
  expect(ask({ tests: [], state: 'not-run' })).toEqual([
    [
      'tests/cart.test.ts',
      undefined,
      'It was not run: none of the projects in the vitest config includes it.',
    ],
  ]);
});

it('reports a file that failed for itself', () => {
  expect(ask({ state: 'failed' })).toEqual([
    ['tests/cart.test.ts', undefined, 'It failed, although none of its tests did.'],
  ]);
});

it('leaves files alone that a broken run did not get to', () => {
  expect(ask({ tests: [], state: 'not-run' }, { outcome: 'crashed' })).toEqual([]);
  expect(ask({ tests: [], state: 'unfinished' }, { outcome: 'timed-out' })).toEqual([]);
});
