import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { askOf, runOf } from '../../../test-run/test-run.fixture';
import type { TestRun } from '../../../test-run/test-run';
import { testRunCrashed } from './test-run-crashed';

const ask = (run: Partial<TestRun>) =>
  askOf(testRunCrashed, { module: moduleOf({}), run: runOf(run) }).map(
    ({ file, line, message }) => [file, line, message],
  );

it('says nothing of a run that ended or timed out', () => {
  expect(ask({})).toEqual([]);
  expect(ask({ outcome: 'timed-out' })).toEqual([]);
});

it('names the files whose worker died', () => {
  const crash = { message: 'A test worker ended before its tests did.' };
  expect(ask({ outcome: 'crashed', crash, running: ['tests/a.test.ts'] })).toEqual([
    [
      'tests/a.test.ts',
      undefined,
      'The test run broke down while `tests/a.test.ts` ran: A test worker ended before its tests did.',
    ],
  ]);
});

it('points to what was thrown before any test ran', () => {
  const place = { file: 'setup.mjs', line: 4, column: 2 };
  expect(ask({ outcome: 'crashed', crash: { message: 'no database', place } })).toEqual([
    ['setup.mjs', 4, 'The test run broke down: no database.'],
  ]);
});

it('points to the manifest when nothing else is known', () => {
  const place = { file: 'tools/setup.mjs', line: 4, column: 2, outside: true } as const;
  expect(ask({ outcome: 'crashed', crash: { message: 'no', place } })).toEqual([
    ['wsp.json', undefined, 'The test run broke down: no.'],
  ]);
});
