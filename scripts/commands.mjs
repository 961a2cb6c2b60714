// What every script here needs: run commands in a way that an interrupted script leaves neither processes nor folders.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const REPOSITORY = resolve(import.meta.dirname, '..');

/**
 * Arguments of npm on a fresh machine. `npm ci` would refuse the lock file wherever the registry does not carry the
 * native bindings of every other platform; this installs the same versions and writes neither file.
 */
export const INSTALL = ['install', '--no-save', '--no-audit', '--no-fund'];

const children = new Map();
const folders = new Set();

process.once('exit', () => {
  for (const child of children.keys()) signalGroup(child, 'SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    // A command may have folders of its own to remove, so it is asked before it is forced.
    for (const child of children.keys()) signalGroup(child, 'SIGTERM');
    const patience = new Promise((done) => setTimeout(done, 10_000));
    void Promise.race([Promise.all(children.values()), patience]).then(() => {
      process.exit(128 + constants.signals[signal]);
    });
  });
}

/** A new folder under the system's temporary one. It goes when the script ends, however it ends, unless it is kept. */
export function scratchFolder(prefix, { keep = false } = {}) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), prefix)));
  if (!keep) folders.add(folder);
  return folder;
}

/** Runs a command to its end and hands back its exit code; its output goes where ours goes. */
export async function run(file, args, options = {}) {
  return (await start(file, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })).code;
}

/** Runs a command to its end and hands back its exit code and everything that it printed. */
export function capture(file, args, options = {}) {
  return start(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
}

function start(file, args, options) {
  // A group of its own, so that what the command starts ends with it.
  const child = spawn(file, args, { cwd: REPOSITORY, detached: true, ...options });
  const printed = { stdout: '', output: '' };
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    printed.stdout += text;
    printed.output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    printed.output += text;
  });
  const ended = new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => {
      children.delete(child);
      done({ code: code ?? 128 + constants.signals[signal], ...printed });
    });
  });
  children.set(child, ended);
  return ended;
}

function signalGroup({ pid }, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}

/** A port of this machine on which nobody listens at this moment. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
