import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { askOf, fileOf, runOf } from '../../../test-run/test-run.fixture';
import type { TestRun } from '../../../test-run/test-run';
import { integrationTestsMissing } from './integration-tests-missing';

const FILE = 'tests/a.integration.test.ts';
const ask = (run: Partial<TestRun>) =>
  askOf(integrationTestsMissing, {
    module: moduleOf({ 'src/index.ts': '' }),
    run: runOf({ kind: 'integration', ...run }),
  }).map(({ file, message }) => [file, message]);

it('says nothing when one test ran', () => {
  expect(ask({ files: [fileOf(FILE, [{ state: 'skipped' }, {}])] })).toEqual([]);
});

it('reports a module without integration tests', () => {
  expect(ask({})).toEqual([
    [
      'tests/intent-log.integration.test.ts',
      '0 of 1 files are integration tests, where at least one was expected to match `tests/**/*.integration.{test,spec}.{ts,mts,cts,tsx}`.',
    ],
  ]);
});

it('reports integration tests that are all skipped', () => {
  expect(ask({ files: [fileOf(FILE, [{ state: 'todo' }])] })).toEqual([
    [FILE, '0 of 1 integration tests ran: all of them are skipped.'],
  ]);
});

it('leaves it to other rules to say why a run broke off, or why a file is empty', () => {
  expect(ask({ files: [fileOf(FILE, [])] })).toEqual([]);
  expect(ask({ files: [fileOf(FILE, [{ state: 'todo' }])], outcome: 'crashed' })).toEqual([]);
});
