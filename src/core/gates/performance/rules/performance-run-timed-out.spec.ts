import { expect, it } from 'vitest';
import { askOf, saidBy } from '../../../test-run/test-run.fixture';
import { TEST_FILE, factsOf, runOf } from '../performance.fixture';
import { performanceRunTimedOut } from './performance-run-timed-out';

it('says nothing of runs that ended', () => {
  for (const outcome of ['finished', 'crashed'] as const) {
    expect(saidBy(performanceRunTimedOut, factsOf([], runOf([], { outcome })))).toEqual([]);
  }
});

it('reports the operation that was running', () => {
  const at = { file: TEST_FILE, operation: 'list all' };
  const run = runOf([], { outcome: 'timed-out', timeoutMs: 2500, at });
  expect(saidBy(performanceRunTimedOut, factsOf([], run))).toEqual([
    '8:3 `list all` was still running when the time limit of 2.5 s was up.',
  ]);
});

it('reports the manifest when nothing had begun', () => {
  const facts = factsOf([], runOf([], { outcome: 'timed-out' }));
  expect(askOf(performanceRunTimedOut, facts)).toMatchObject([
    {
      file: 'wsp.json',
      message: 'The run was still running when the time limit of 120 s was up.',
    },
  ]);
});
