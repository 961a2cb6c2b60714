import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '../process/child-environment';
import { childProgram } from '../process/child-program';
import { forgetGroup, guardGroup, killGroup } from '../process/process-groups';
import type { ExampleRequest } from './job';

let shared: ChildProcess | undefined;
let scratch: string | undefined;

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

/** One process for all modules that this one is asked about. It ends with us. */
export function sharedProcess(): ChildProcess {
  if (shared?.connected !== true || shared.exitCode !== null) {
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

export function send(child: ChildProcess, request: ExampleRequest): void {
  if (child.connected) child.send(request, () => undefined);
}

/** Ends it with all that it started; the next one to ask gets another. */
export function discard(child: ChildProcess): void {
  if (shared === child) shared = undefined;
  killGroup(child);
}

/** While it works for us we stay; an idle one keeps nobody from ending. */
function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

export function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) {
    if (stream !== null && 'unref' in stream) (stream as unknown as { unref(): void }).unref();
  }
}
