import { expect, it } from 'vitest';
import { isPlain } from './is-plain';
import { fileOf, runOf } from './test-run.fixture';

const FILE = 'tests/cart.test.ts';
const SOUND = fileOf(FILE, [{}, { state: 'skipped' }, { state: 'todo' }]);

it('is plain when all that ran passed', () => {
  expect(isPlain(runOf({ files: [SOUND] }))).toBe(true);
});

it.each([
  ['a run that broke off', { outcome: 'crashed' }],
  ['a run that took too long', { outcome: 'timed-out' }],
  ['a file that did not end', { running: [FILE] }],
  ['an error that nobody caught', { unhandled: [{ kind: 'Unhandled Rejection', message: 'no' }] }],
  ['a failing test', { files: [fileOf(FILE, [{}, { state: 'failed' }])] }],
  ['a test that did not end', { files: [fileOf(FILE, [{}, { state: 'unfinished' }])] }],
  ['a file of which no test ran', { files: [SOUND, fileOf(FILE, [{ state: 'skipped' }])] }],
  ['a file without tests', { files: [fileOf(FILE)] }],
  ['a file that was not run', { files: [{ ...SOUND, state: 'not-run' }] }],
  ['an error outside tests', { files: [{ ...SOUND, failures: [{ message: 'no' }] }] }],
] as const)('is not plain with %s', (_what, run) => {
  expect(isPlain(runOf({ files: [SOUND], ...run }))).toBe(false);
});
