import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import type { Environment } from './environment';

export interface CommandOptions {
  readonly cwd: string;
  readonly env: Environment;
  /** The whole process group is killed after it. @default 180_000 */
  readonly timeoutMs?: number;
  readonly uid?: number;
  readonly gid?: number;
}

export interface CommandResult {
  readonly command: string;
  /** `null` when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams in the order in which they came. */
  readonly output: string;
  readonly timedOut: boolean;
}

const running = new Set<number>();

process.once('exit', () => {
  for (const pid of running) killGroup(pid);
});
process.once('SIGTERM', () => process.exit(143));

/** Runs one command to its end, without a terminal and without standard input. Never throws for an exit code. */
export function runCommand(
  file: string,
  args: readonly string[],
  { timeoutMs = 180_000, ...options }: CommandOptions,
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...options,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const streams = { stdout: '', stderr: '', output: '' };
    let timedOut = false;
    const collect = (stream: 'stdout' | 'stderr') => (text: string) => {
      streams[stream] += text;
      streams.output += text;
    };
    child.stdout.setEncoding('utf8').on('data', collect('stdout'));
    child.stderr.setEncoding('utf8').on('data', collect('stderr'));
    const { pid } = child;
    if (pid !== undefined) running.add(pid);
    const timer = setTimeout(() => {
      timedOut = true;
      if (pid !== undefined) killGroup(pid);
    }, timeoutMs);
    const settle = (): void => {
      clearTimeout(timer);
      if (pid !== undefined) running.delete(pid);
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (code) => {
      settle();
      resolve({ command: [file, ...args].join(' '), code, timedOut, ...plain(streams) });
    });
  });
}

/** Like {@link runCommand}, for steps that a test builds on: anything but exit code 0 ends the test with the output. */
export async function mustRun(
  file: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> {
  return succeeded(await runCommand(file, args, options));
}

/** Hands the result back when it is a success; throws with everything that was printed when not. */
export function succeeded(result: CommandResult): CommandResult {
  if (result.code === 0) return result;
  const end = result.timedOut ? 'ran out of time' : `ended with exit code ${String(result.code)}`;
  throw new Error(`\`${result.command}\` ${end}:\n${result.output}`);
}

function plain<T extends Record<string, string>>(streams: T): T {
  const entries = Object.entries(streams).map(([name, text]) => [
    name,
    stripVTControlCharacters(text),
  ]);
  return Object.fromEntries(entries) as T;
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
}
