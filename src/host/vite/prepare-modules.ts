import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '../process/child-environment';
import { childProgram } from '../process/child-program';
import { forgetGroup, guardGroup, killGroup } from '../process/process-groups';
import type { PrepareAnswer, PrepareRequest } from './prepared';

/** One process that compiles for all modules that this one is asked about. It ends with us. */
let shared: ChildProcess | undefined;
let asked = 0;

/**
 * Compiles a file and what it imports, so that it can be loaded without a vite.
 *
 * @returns whether that was possible. When it was not, the file has to be loaded by a vite of its own.
 */
export async function prepareModules(request: PrepareRequest, limitMs: number): Promise<boolean> {
  const child = sharedProcess();
  hold(child);
  try {
    return await answerOf(child, request, limitMs);
  } finally {
    release(child);
  }
}

function answerOf(child: ChildProcess, request: PrepareRequest, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (done: boolean): void => {
      clearTimeout(timer);
      child.off('message', listen);
      child.off('exit', gone);
      child.off('error', gone);
      resolve(done);
    };
    const listen = ({ target, done }: PrepareAnswer): void => {
      if (target === request.target) end(done);
    };
    const gone = (): void => {
      end(false);
    };
    const timer = setTimeout(() => {
      discard(child);
    }, limitMs);
    child.on('message', listen);
    child.once('exit', gone);
    child.once('error', gone);
    child.send(request, (error) => {
      if (error !== null) end(false);
    });
  });
}

function sharedProcess(): ChildProcess {
  if (shared?.connected === true && shared.exitCode === null) return shared;
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'amiw-vite-')));
  const child = fork(childProgram('vite/child/prepare'), [], {
    cwd: scratch,
    env: childEnvironment(process.env),
    execArgv: [],
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  const remove = (): void => {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  };
  guardGroup(child);
  process.once('exit', remove);
  const gone = (): void => {
    process.off('exit', remove);
    forgetGroup(child);
    if (shared === child) shared = undefined;
    remove();
  };
  child.once('exit', gone);
  // It could not be started, or not be asked.
  child.once('error', gone);
  child.stdin?.on('error', () => undefined);
  child.setMaxListeners(0);
  shared = child;
  return child;
}

/** Ends it; the next one to ask gets another. */
function discard(child: ChildProcess): void {
  if (shared === child) shared = undefined;
  killGroup(child);
}

/** While it works for us we stay. */
function hold(child: ChildProcess): void {
  asked += 1;
  child.ref();
  child.channel?.ref();
}

/** An idle one keeps nobody from ending. */
function release(child: ChildProcess): void {
  asked -= 1;
  if (asked > 0) return;
  child.unref();
  child.channel?.unref();
  const { stdin } = child;
  if (stdin !== null && 'unref' in stdin) (stdin as unknown as { unref(): void }).unref();
}
