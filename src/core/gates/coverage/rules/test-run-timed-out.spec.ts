import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { askOf, runOf } from '../../../test-run/test-run.fixture';
import type { TestRun } from '../../../test-run/test-run';
import { testRunTimedOut } from './test-run-timed-out';

const ask = (run: Partial<TestRun>) =>
  askOf(testRunTimedOut, { module: moduleOf({ 'vitest.config.mts': '' }), run: runOf(run) });

it('says nothing of a run that ended, well or not', () => {
  expect(ask({})).toEqual([]);
  expect(ask({ outcome: 'crashed' })).toEqual([]);
});

it('names the files that were running, the limit, and how to raise it', () => {
  const running = ['tests/a.test.ts', 'tests/b.test.ts'];
  expect(ask({ outcome: 'timed-out', timeoutMs: 1500, running })).toEqual([
    {
      file: 'tests/a.test.ts',
      message:
        '`tests/a.test.ts`, `tests/b.test.ts` were still running when the time limit of 1.5 s was up.',
      fix: 'Look for a loop or an `await` that never ends; if the tests are only slow, raise `timeoutSeconds` of the target `wsp-coverage`.',
    },
  ]);
});

it('points to the config when no test had begun', () => {
  expect(ask({ outcome: 'timed-out', kind: 'integration' })).toMatchObject([
    {
      file: 'vitest.config.mts',
      message: 'No test file was running when the time limit of 120 s was up.',
      fix: expect.stringContaining('`wsp-integration`') as string,
    },
  ]);
});
