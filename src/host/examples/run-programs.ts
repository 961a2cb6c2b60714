import type { ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Thrown } from '../../core/test-run/words';
import { atMost } from '../at-most';
import { exampleProcess, scratchFolder, send } from './example-process';
import type { ExampleEvent, ExampleJob, Telling } from './job';

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

type Work = Omit<ExampleJob, 'cwd'>;

/** How long a thread may take to end when it is told to, before its process goes with it. */
const GRACE_MS = 2000;

let threads = 0;

/**
 * Runs programs one after the other, each with the time limit. One that hangs, crashes or leaves ends the thread, and
 * the rest goes on in another: nothing that a program does touches what is said of the others. The process has one
 * thread at a time: whoever asks meanwhile waits.
 */
export const runPrograms = atMost(1, runInTurn);

interface Run {
  readonly work: Work;
  readonly limitMs: number;
}

async function runInTurn({
  work: { programs, ...common },
  limitMs,
}: Run): Promise<readonly ProgramEnd[]> {
  const ends: ProgramEnd[] = [];
  while (ends.length < programs.length) {
    const before = ends.length;
    ends.push(...(await runThread({ ...common, programs: programs.slice(before) }, limitMs)));
    // A thread that ends before its first program would be started for ever.
    if (ends.length === before) ends.push({ kind: 'crashed', how: 'did not start' });
  }
  return ends;
}

/** Ends of the programs up to the first that kept the next from running. */
async function runThread(work: Work, limitMs: number): Promise<readonly ProgramEnd[]> {
  const child = exampleProcess.hold();
  const cwd = join(scratchFolder(), `cwd-${(threads += 1)}`);
  mkdirSync(cwd);
  try {
    return await new Promise((resolve) => {
      const thread = new Thread(child, limitMs, resolve);
      thread.start({ ...work, cwd });
    });
  } finally {
    exampleProcess.release(child);
    rmSync(cwd, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Follows what the process tells of one thread. */
class Thread {
  readonly #ends: ProgramEnd[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;
  /** What the running program did last. */
  #left: string | undefined;

  constructor(
    private readonly child: ChildProcess,
    private readonly limitMs: number,
    private readonly done: (ends: readonly ProgramEnd[]) => void,
  ) {}

  start(job: ExampleJob): void {
    this.child.on('message', this.#listen);
    this.child.once('exit', this.#gone);
    send(this.child, { kind: 'run', job });
  }

  readonly #listen = (event: ExampleEvent): void => {
    switch (event.kind) {
      case 'started':
        this.#isRunning = true;
        this.#timer = setTimeout(this.#late, this.limitMs);
        break;
      case 'left':
        this.#left = event.how;
        break;
      case 'passed':
      case 'threw': {
        const { program: _, ...end } = event;
        this.#end(end);
        break;
      }
      case 'ended':
        this.#finish(event.how);
    }
  };

  /** The first end counts: a thread that is told to stop may still have something to say. */
  #end(end: ProgramEnd): void {
    clearTimeout(this.#timer);
    if (this.#isRunning) this.#ends.push(end);
    this.#isRunning = false;
  }

  readonly #late = (): void => {
    this.#end({ kind: 'timed-out' });
    send(this.child, { kind: 'stop' });
    this.#timer = setTimeout(() => {
      exampleProcess.discard(this.child);
    }, GRACE_MS);
  };

  readonly #gone = (code: number | null, signal: string | null): void => {
    const how = signal ?? `exit code ${code ?? 0}`;
    this.#finish(`ended its process with ${how}`);
  };

  #finish(how: string): void {
    this.#end({ kind: 'crashed', how: this.#left ?? how });
    this.child.off('message', this.#listen);
    this.child.off('exit', this.#gone);
    this.done(this.#ends);
  }
}
