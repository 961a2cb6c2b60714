import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { askOf, fileOf, runOf } from '../../../test-run/test-run.fixture';
import type { TestCase } from '../../../test-run/test-run';
import { testFailed } from './test-failed';

const ask = (...tests: Partial<TestCase>[]) =>
  askOf(testFailed, {
    module: moduleOf({}),
    run: runOf({ files: [fileOf('tests/cart.test.ts', tests)] }),
  });

it('says nothing of tests that passed, were skipped or never ended', () => {
  expect(ask({}, { state: 'skipped' }, { state: 'todo' }, { state: 'unfinished' })).toEqual([]);
});

it('names the assertion that failed, where it stands', () => {
  const place = { file: 'tests/cart.test.ts', line: 9, column: 3 };
  expect(
    ask({
      state: 'failed',
      line: 7,
      column: 1,
      failures: [{ message: 'expected 1 to be 2.', place }],
    }),
  ).toEqual([
    {
      file: 'tests/cart.test.ts',
      line: 9,
      column: 3,
      message: '`adds` fails: expected 1 to be 2.',
      fix: expect.any(String) as string,
    },
  ]);
});

it('points to the test when the error was thrown in a source or in another module', () => {
  const failure = (file: string, outside?: true) => ({
    message: 'no',
    place: { file, line: 2, column: 1, ...(outside && { outside }) },
  });
  const failed = { state: 'failed', line: 7, column: 1 } as const;
  expect(
    ask(
      { ...failed, failures: [failure('src/cart.ts')] },
      { ...failed, failures: [failure('tests/cart.test.ts', true)] },
    ).map(({ line, message }) => [line, message]),
  ).toEqual([
    [7, '`adds` fails: no, thrown at src/cart.ts:2.'],
    [7, '`adds` fails: no, thrown at tests/cart.test.ts:2.'],
  ]);
});

it('does not need a reason or a place', () => {
  expect(ask({ state: 'failed' })).toMatchObject([
    { file: 'tests/cart.test.ts', message: '`adds` fails: No reason was given.' },
  ]);
});
