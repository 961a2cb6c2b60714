import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '../process/child-environment';
import { childProgram } from '../process/child-program';
import { forgetGroup, guardGroup, killGroup } from '../process/process-groups';
import type { ExampleEvent, ExampleJob, ExampleRequest, Telling } from './job';
import type { Thrown } from '../../core/test-run/words';

/** How a program ended. */
export type ProgramEnd =
  | { readonly kind: 'passed'; readonly tellings: readonly Telling[] }
  | {
      readonly kind: 'threw';
      readonly error: Thrown;
      readonly unhandled: boolean;
      readonly tellings: readonly Telling[];
    }
  | { readonly kind: 'crashed'; readonly how: string }
  | { readonly kind: 'timed-out' };

/** How long a thread may take to end when it is told to, before its process goes with it. */
const GRACE_MS = 2000;

let shared: ChildProcess | undefined;
let scratch: string | undefined;
let jobs = 0;

/** A folder of this process for what is compiled; it goes when the process does. */
export function scratchFolder(): string {
  if (scratch === undefined) {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'amiw-examples-')));
    process.once('exit', () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    });
    scratch = folder;
  }
  return scratch;
}

/**
 * Runs programs one after the other, each with the time limit. One that hangs, crashes or leaves ends the thread, and
 * the rest goes on in another: nothing that a program does touches what is said of the others.
 */
export async function runPrograms(
  { programs, ...common }: Omit<ExampleJob, 'cwd'>,
  limitMs: number,
): Promise<readonly ProgramEnd[]> {
  const ends: ProgramEnd[] = [];
  while (ends.length < programs.length) {
    const before = ends.length;
    ends.push(...(await runThread({ ...common, programs: programs.slice(before) }, limitMs)));
    // A thread that ends before its first program would be started for ever.
    if (ends.length === before) ends.push({ kind: 'crashed', how: 'did not start' });
  }
  return ends;
}

/** Ends of the programs up to the first that did not pass on. */
function runThread(work: Omit<ExampleJob, 'cwd'>, limitMs: number): Promise<ProgramEnd[]> {
  const child = sharedProcess();
  const cwd = join(scratchFolder(), `cwd-${(jobs += 1)}`);
  mkdirSync(cwd);
  return new Promise((resolve) => {
    const ends: ProgramEnd[] = [];
    let timer: NodeJS.Timeout | undefined;
    let isRunning = false;
    let left: string | undefined;
    const finish = (how: string): void => {
      clearTimeout(timer);
      child.off('message', listen);
      child.off('exit', gone);
      if (isRunning) ends.push({ kind: 'crashed', how: left ?? how });
      release(child);
      rmSync(cwd, { recursive: true, force: true, maxRetries: 3 });
      resolve(ends);
    };
    const late = (): void => {
      ends.push({ kind: 'timed-out' });
      isRunning = false;
      send(child, { kind: 'stop' });
      timer = setTimeout(() => {
        discard(child);
      }, GRACE_MS);
    };
    const gone = (code: number | null, signal: string | null): void => {
      finish(
        signal === null
          ? `ended its process with exit code ${code ?? 0}`
          : `was killed by ${signal}`,
      );
    };
    const listen = (event: ExampleEvent): void => {
      switch (event.kind) {
        case 'started':
          isRunning = true;
          timer = setTimeout(late, limitMs);
          break;
        case 'left':
          left = event.how;
          break;
        case 'passed':
        case 'threw': {
          if (!isRunning) break;
          clearTimeout(timer);
          isRunning = false;
          const { program: _, ...end } = event;
          ends.push(end);
          break;
        }
        case 'ended':
          finish(event.how ?? '');
      }
    };
    child.on('message', listen);
    child.once('exit', gone);
    send(child, { kind: 'run', job: { ...work, cwd } });
  });
}

/** One process for all modules that this one is asked about. It ends with us. */
function sharedProcess(): ChildProcess {
  if (shared === undefined || shared.exitCode !== null || !shared.connected) {
    const child = fork(childProgram('examples/child/main'), [], {
      cwd: scratchFolder(),
      env: childEnvironment(process.env),
      execArgv: [],
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    });
    guardGroup(child);
    child.once('exit', () => {
      forgetGroup(child);
      if (shared === child) shared = undefined;
    });
    child.stdin?.on('error', () => undefined);
    child.stdout?.resume();
    child.stderr?.resume();
    shared = child;
  }
  hold(shared);
  return shared;
}

function send(child: ChildProcess, request: ExampleRequest): void {
  if (child.connected) child.send(request, () => undefined);
}

function discard(child: ChildProcess): void {
  if (shared === child) shared = undefined;
  killGroup(child);
}

/** While it works for us we stay; an idle one keeps nobody from ending. */
function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) {
    if (stream !== null && 'unref' in stream) (stream as unknown as { unref(): void }).unref();
  }
}
