import { expect, it } from 'vitest';
import { fileOf } from '../../core/test-run/test-run.fixture';
import type { ChildEnd } from '../process/run-child';
import { judgeRun } from './judge-run';
import type { EventSummary } from './test-run-of';

const roots = { workspaces: ['/w'], root: 'm' };
const EXITED: ChildEnd = { how: 'exited', code: 0, stderr: '' };
const A = fileOf('tests/a.test.ts', [{}]);
const POOL = { kind: 'Unhandled Error', message: '[vitest-pool]: Worker forks emitted error.' };

const judge = (summary: Partial<EventSummary>, end: Partial<ChildEnd> = {}) =>
  judgeRun(
    { ...EXITED, ...end },
    { finished: true, running: [], files: [A], unhandled: [], ...summary },
    roots,
  );

it('is finished when the report is complete, whatever happened to the process afterwards', () => {
  expect(judge({})).toEqual({ outcome: 'finished', running: [], files: [A], unhandled: [] });
  expect(judge({}, { how: 'timed-out' }).outcome).toBe('finished');
  expect(judge({}, { how: 'killed', signal: 'SIGKILL' }).outcome).toBe('finished');
});

it('timed out when the report is not complete', () => {
  const running = ['tests/a.test.ts'];
  expect(judge({ finished: false, running }, { how: 'timed-out' })).toMatchObject({
    outcome: 'timed-out',
    running,
  });
});

it('crashed when a worker died, and tells it once', () => {
  const running = ['tests/a.test.ts'];
  const lost = { kind: 'Unhandled Rejection', message: 'lost' };
  expect(judge({ running, unhandled: [POOL, lost] })).toMatchObject({
    outcome: 'crashed',
    crash: { message: 'A test worker ended before its tests did.' },
    running,
    unhandled: [lost],
  });
});

it('suspects the files that did not run when a worker died before it told its file', () => {
  const idle = { ...fileOf('tests/b.test.ts'), state: 'not-run' as const };
  expect(judge({ files: [A, idle], unhandled: [POOL] })).toMatchObject({
    outcome: 'crashed',
    running: ['tests/b.test.ts'],
    unhandled: [],
  });
});

it('keeps an error of the pool that nothing else tells', () => {
  expect(judge({ unhandled: [POOL] })).toMatchObject({ outcome: 'finished', unhandled: [POOL] });
});

it('says how the process ended', () => {
  const messageOf = (end: Partial<ChildEnd>) => judge({ finished: false }, end).crash?.message;
  expect(messageOf({ code: 7 })).toBe('Vitest exited with code 7 before its report was complete.');
  expect(messageOf({ how: 'killed', signal: 'SIGABRT' })).toBe(
    'Vitest was killed by SIGABRT before its report was complete.',
  );
  const stderr =
    '<--- Last few GCs --->\n\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n';
  expect(messageOf({ how: 'killed', signal: 'SIGABRT', stderr })).toBe(
    'Node gave up: Reached heap limit Allocation failed.',
  );
  const broken = { message: 'half a config' };
  expect(judge({ finished: false, broken }).crash).toEqual(broken);
});
