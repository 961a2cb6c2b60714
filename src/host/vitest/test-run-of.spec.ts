import { expect, it } from 'vitest';
import type { RawResult, VitestEvent } from './events';
import { summarise } from './test-run-of';

const roots = { workspaces: ['/w'], root: 'm' };
const A = '/w/m/tests/a.test.ts';
const test: RawResult = { id: '1', name: 'adds', concurrent: false, state: 'passed', errors: [] };
const ended = (state: 'passed' | 'failed' | 'skipped' | 'pending'): VitestEvent => ({
  type: 'file-ended',
  file: A,
  state,
  errors: [],
});

const files = (...events: VitestEvent[]) => summarise(events, ['tests/a.test.ts'], roots).files;

it('knows every file that was asked for, and no other', () => {
  const {
    files: found,
    running,
    finished,
  } = summarise(
    [
      { type: 'file-started', file: '/w/m/tests/b.test.ts' },
      { type: 'file-started', file: '/w/other/tests/c.test.ts' },
    ],
    ['tests/a.test.ts', 'tests/b.test.ts'],
    roots,
  );
  expect(found.map(({ file, state }) => [file, state])).toEqual([
    ['tests/a.test.ts', 'not-run'],
    ['tests/b.test.ts', 'unfinished'],
  ]);
  expect([running, finished]).toEqual([['tests/b.test.ts'], false]);
});

it('keeps the results of a file that never ended', () => {
  const other = { ...test, id: '2', name: 'waits', line: 9, column: 1 };
  const [file] = files(
    { type: 'file-started', file: A },
    { type: 'file-collected', file: A, tests: [test, other] },
    { type: 'test-ended', file: A, test: { ...test, expectCalls: 2 } },
  );
  expect(file).toMatchObject({
    state: 'unfinished',
    tests: [
      { name: 'adds', state: 'passed', expectCalls: 2 },
      { name: 'waits', state: 'unfinished', line: 9 },
    ],
  });
});

it('takes the worst of a file that ran in several projects, and tells a failure once', () => {
  const error = { name: 'Error', message: 'no', frames: [] };
  const failed: VitestEvent = { type: 'file-ended', file: A, state: 'failed', errors: [error] };
  expect(files(ended('passed'), failed, failed)).toMatchObject([
    { state: 'failed', failures: [{ message: 'no' }] },
  ]);
  expect(files(failed, ended('passed'))[0]?.state).toBe('failed');
  expect(files(ended('failed'), ended('pending'))[0]?.state).toBe('unfinished');
  expect(files(ended('skipped'), ended('passed'))[0]?.state).toBe('passed');
});

it('does not know the calls of `expect` where they could be those of another test', () => {
  const calls = (result: Partial<RawResult>) =>
    files({ type: 'test-ended', file: A, test: { ...test, expectCalls: 0, ...result } })[0]
      ?.tests[0]?.expectCalls;
  expect(calls({})).toBe(0);
  expect(calls({ concurrent: true })).toBe('unknown');
  expect(calls({ state: 'failed' })).toBe('unknown');
});

it('knows which tests ask to be tried again', () => {
  const retried = (result: Partial<RawResult>) =>
    files({ type: 'test-ended', file: A, test: { ...test, ...result } })[0]?.tests[0]?.retried;
  expect(retried({ retried: true })).toBe(true);
  expect(retried({})).toBeUndefined();
});
