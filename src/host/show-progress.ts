import { readlinkSync } from 'node:fs';
import { progressLines, type Progress } from '../core/progress/progress-lines';

/** What of a batch's process says whether somebody sits in front of it. */
export interface Seat {
  readonly env: Readonly<NodeJS.ProcessEnv>;
  /** Nx leaves a batch its own standard input; both outputs are pipes to Nx, which passes them on. */
  readonly stdinIsTTY: boolean;
  /** Where the outputs of Nx lead, where the machine tells that of another process. */
  readonly nxStdout?: string | undefined;
  readonly nxStderr?: string | undefined;
}

/** Progress that is shown until its end. */
export interface ShownProgress {
  /** Shows a line if one is due, also while work leaves timers no time. */
  readonly look: () => void;
  readonly end: () => void;
}

const LOOK_MS = 500;
const UNSEEN: ShownProgress = { look: () => undefined, end: () => undefined };

/**
 * Tells on standard error how far a batch is, when somebody watches. Nx shows what a batch writes there, in its own
 * interface as well, and keeps none of it: only the text of a task's result is cached. A task that runs alone has
 * nothing of that kind, since Nx keeps everything that its process writes.
 */
export function showProgress(
  name: string,
  read: () => Progress,
  seat: Seat = ownSeat(),
): ShownProgress {
  if (!isWatched(seat)) return UNSEEN;
  const started = performance.now();
  const lineAfter = progressLines(name);
  const look = (): void => {
    const line = lineAfter(read(), (performance.now() - started) / 1000);
    if (line !== undefined) process.stderr.write(`${line}\n`);
  };
  const timer = setInterval(look, LOOK_MS).unref();
  return {
    look,
    end: () => {
      clearInterval(timer);
    },
  };
}

/** Only where no file and no log receives the lines, and where nobody paints over them. */
export function isWatched(seat: Seat): boolean {
  const { env, stdinIsTTY, nxStderr } = seat;
  if (isSet(env['CI']) || env['TERM'] === 'dumb' || !stdinIsTTY) return false;
  // Nx has made certain of a terminal before it starts its own interface.
  return env['NX_TUI'] === 'true' || (isTerminal(nxStderr) && !isRepainted(seat));
}

/** Nx's list of running tasks goes up by its own lines to paint itself again, and would leave pieces among others. */
function isRepainted({ env, nxStdout }: Seat): boolean {
  const isList = !(
    env['NX_BATCH_MODE'] === 'true' ||
    env['NX_VERBOSE_LOGGING'] === 'true' ||
    env['NX_STREAM_OUTPUT'] === 'true' ||
    env['NX_TASKS_RUNNER_DYNAMIC_OUTPUT'] === 'false'
  );
  return isList && isTerminal(nxStdout);
}

/** What cannot be told is taken for one: standard input is. */
function isTerminal(target: string | undefined): boolean {
  return target === undefined || /^\/dev\/(pts\/|tty)/.test(target);
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && !['', '0', 'false'].includes(variable);
}

function ownSeat(): Seat {
  const [nxStdout, nxStderr] = [1, 2].map((stream) => streamOf(process.ppid, stream));
  return { env: process.env, stdinIsTTY: process.stdin.isTTY, nxStdout, nxStderr };
}

function streamOf(process: number, stream: number): string | undefined {
  try {
    return readlinkSync(`/proc/${String(process)}/fd/${String(stream)}`);
  } catch {
    return undefined;
  }
}
