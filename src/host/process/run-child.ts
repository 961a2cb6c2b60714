import { spawn, type ChildProcess } from 'node:child_process';
import { forgetGroup, guardGroup, killGroup } from './process-groups';

/** A Node program to run in a process group of its own. */
export interface ChildRequest {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
}

export interface ChildEnd {
  readonly how: 'exited' | 'killed' | 'timed-out';
  /** Exit code when it exited. */
  readonly code?: number;
  /** The signal that ended it when it was killed. */
  readonly signal?: string;
  /** The last that it wrote to standard error. */
  readonly stderr: string;
}

const KEPT_OUTPUT = 16_384;

/**
 * Runs it to its end or to the time limit. Afterwards no process of its group is left,
 * even if it started some and went without them.
 */
export function runChild(request: ChildRequest): Promise<ChildEnd> {
  const { program, args, cwd, env, timeoutMs } = request;
  return new Promise((resolve, reject) => {
    // Standard input stays open for as long as we live: the child ends when it closes.
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env,
      detached: true,
      windowsHide: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    guardGroup(child);
    const stderr = tailOf(child);
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      killGroup(child);
    }, timeoutMs);
    const settle = (): void => {
      clearTimeout(timer);
      killGroup(child);
      forgetGroup(child);
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    // Not `close`: a process that the child left behind may hold its output open for ever.
    child.once('exit', (code, signal) => {
      settle();
      resolve({ ...ended(timedOut, code, signal), stderr: stderr() });
    });
  });
}

function ended(timedOut: boolean, code: number | null, signal: string | null) {
  if (timedOut) return { how: 'timed-out' } as const;
  if (signal !== null) return { how: 'killed', signal } as const;
  return { how: 'exited', code: code ?? 0 } as const;
}

/** Reads both outputs, so that the child never waits for us, and keeps the end of one. */
function tailOf({ stdin, stdout, stderr }: ChildProcess): () => string {
  let tail = '';
  stdin?.on('error', () => undefined);
  stdout?.resume();
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-KEPT_OUTPUT);
  });
  return () => tail;
}
