import { Worker } from 'node:worker_threads';
import { dieWithParent } from '../../process/die-with-parent.mjs';
import type { ExampleEvent, ExampleJob, ExampleRequest } from '../job.js';

/**
 * Runs one job after the other, each in a thread of its own: a thread has its own globals, can be ended whatever it
 * does, and costs half of what a process does.
 */
dieWithParent();
let thread: Worker | undefined;

process.on('message', (request: ExampleRequest) => {
  if (request.kind === 'run') run(request.job);
  else void thread?.terminate();
});

function run(job: ExampleJob): void {
  process.chdir(job.cwd);
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
    workerData: job,
    stdin: true,
    stdout: true,
    stderr: true,
  });
  thread = worker;
  worker.stdout.resume();
  worker.stderr.resume();
  let how: string | undefined;
  worker.on('message', (event: ExampleEvent) => {
    tell(event);
  });
  worker.on('error', ({ message }) => {
    how = `ended: ${message}`;
  });
  worker.on('exit', (code) => {
    tell({ kind: 'ended', how: how ?? wordsFor(code) });
  });
}

/** Node's exit code when nothing is left to do while a promise is still awaited. */
const UNSETTLED = 13;

function wordsFor(code: number): string {
  if (code === UNSETTLED) return 'stopped: it waits for something that never happens';
  return `ended its thread with exit code ${code}`;
}

function tell(event: ExampleEvent): void {
  process.send?.(event);
}
