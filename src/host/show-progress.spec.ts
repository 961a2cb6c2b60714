import { expect, it } from 'vitest';
import { isWatched, type Seat } from './show-progress';

const TERMINAL = '/dev/pts/3';
const SEAT: Seat = {
  env: { NX_BATCH_MODE: 'true' },
  stdinIsTTY: true,
  nxStdout: TERMINAL,
  nxStderr: TERMINAL,
};

it('shows progress at a terminal', () => {
  expect(isWatched(SEAT)).toBe(true);
  expect(isWatched({ ...SEAT, env: { ...SEAT.env, CI: 'false' } })).toBe(true);
  expect(isWatched({ ...SEAT, nxStdout: undefined, nxStderr: undefined })).toBe(true);
});

it('shows it where only what Nx says goes into a file', () => {
  expect(isWatched({ ...SEAT, nxStdout: '/w/log.txt' })).toBe(true);
});

it('shows nothing where nobody sits, and leaves nothing in logs', () => {
  expect(isWatched({ ...SEAT, stdinIsTTY: false })).toBe(false);
  expect(isWatched({ ...SEAT, nxStderr: '/w/log.txt' })).toBe(false);
  expect(isWatched({ ...SEAT, nxStderr: 'pipe:[1234]' })).toBe(false);
  expect(isWatched({ ...SEAT, env: { ...SEAT.env, CI: 'true' } })).toBe(false);
  expect(isWatched({ ...SEAT, env: { ...SEAT.env, TERM: 'dumb' } })).toBe(false);
});

it("leaves the list of running tasks alone, which Nx paints again, but writes into Nx's own interface", () => {
  const list = { ...SEAT, env: {} };
  expect(isWatched(list)).toBe(false);
  expect(isWatched({ ...list, env: { NX_TUI: 'false' } })).toBe(false);
  expect(isWatched({ ...list, env: { NX_TUI: 'true' } })).toBe(true);
  expect(isWatched({ ...list, env: { NX_TUI: 'true', CI: 'true' } })).toBe(false);
  expect(isWatched({ ...list, nxStdout: '/w/log.txt' })).toBe(true);
  expect(isWatched({ ...list, env: { NX_TASKS_RUNNER_DYNAMIC_OUTPUT: 'false' } })).toBe(true);
});
