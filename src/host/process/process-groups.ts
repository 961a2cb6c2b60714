import { spawnSync, type ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** From here on the child's whole group ends with this process, until `forgetGroup`. */
export function guardGroup(child: ChildProcess): void {
  if (running.size === 0) listen();
  running.add(child);
}

export function forgetGroup(child: ChildProcess): void {
  running.delete(child);
  if (running.size === 0) unlisten();
}

/** Ends the child and everything that it started, without a chance to object. */
export function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}

function killAll(): void {
  for (const child of running) killGroup(child);
}

function onSignal(signal: NodeJS.Signals): void {
  killAll();
  unlisten();
  // A listener of ours keeps Node from ending: when nobody else wants the signal, it gets its default again.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function listen(): void {
  process.on('exit', killAll);
  for (const signal of SIGNALS) process.on(signal, onSignal);
}

function unlisten(): void {
  process.off('exit', killAll);
  for (const signal of SIGNALS) process.off(signal, onSignal);
}
