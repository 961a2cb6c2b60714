import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { TEST_FILE, factsOf, runOf } from '../performance.fixture';
import { performanceRunCrashed } from './performance-run-crashed';

it('says nothing of runs that ended otherwise', () => {
  for (const outcome of ['finished', 'timed-out'] as const) {
    expect(saidBy(performanceRunCrashed, factsOf([], runOf([], { outcome })))).toEqual([]);
  }
});

it('reports the operation that ended the process', () => {
  const crash = 'called `process.exit(3)`';
  const at = { file: TEST_FILE, operation: 'create' };
  const run = runOf([], { outcome: 'crashed', crash, at, files: [] });
  expect(saidBy(performanceRunCrashed, factsOf([], run))).toEqual([
    '4:3 `create` called `process.exit(3)` before all operations were measured.',
  ]);
});

it('reports the file when it was just loaded', () => {
  const run = runOf([], {
    outcome: 'crashed',
    crash: 'was killed by SIGABRT',
    at: { file: TEST_FILE },
  });
  expect(saidBy(performanceRunCrashed, factsOf([], run))).toEqual([
    `0:0 \`${TEST_FILE}\` was killed by SIGABRT before all operations were measured.`,
  ]);
});
