import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { askOf, fileOf, runOf } from '../../../test-run/test-run.fixture';
import type { TestRun } from '../../../test-run/test-run';
import { testsMissing } from './tests-missing';

const ask = (run: Partial<TestRun>) =>
  askOf(testsMissing, { module: moduleOf({ 'src/index.ts': '' }), run: runOf(run) }).map(
    ({ file, message }) => [file, message],
  );

it('says nothing when one test ran', () => {
  expect(ask({ files: [fileOf('tests/a.test.ts', [{ state: 'skipped' }, {}])] })).toEqual([]);
  expect(ask({ files: [fileOf('tests/a.test.ts', [{ state: 'failed' }])] })).toEqual([]);
});

it('reports a module without test files', () => {
  expect(ask({})).toEqual([
    [
      'tests/intent-log.test.ts',
      '0 of 1 files are unit tests, where at least one was expected to match `{src,tests}/**/*.{test,spec}.{ts,mts,cts,tsx}`.',
    ],
  ]);
});

it('reports tests that are all skipped', () => {
  const files = [fileOf('tests/a.test.ts', [{ state: 'skipped' }, { state: 'todo' }])];
  expect(ask({ files })).toEqual([
    ['tests/a.test.ts', '0 of 2 tests ran: all of them are skipped.'],
  ]);
});

it('leaves it to other rules to say why a run broke off, or why a file is empty', () => {
  expect(ask({ files: [fileOf('tests/a.test.ts', [])] })).toEqual([]);
  const files = [fileOf('tests/a.test.ts', [{ state: 'skipped' }])];
  expect(ask({ files, outcome: 'crashed' })).toEqual([]);
});
