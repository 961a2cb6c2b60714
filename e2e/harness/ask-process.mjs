// Starts a NATS server and a module as a process over it, asks the module for something, prints the answer, and ends
// both.
//   node ask-process.mjs <main.js of the transport> <package> <operation>
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/commands.mjs';

const [, , main, name, operation] = process.argv;
const { connect } = createRequire(resolve(main))('@nats-io/transport-node');
const folder = mkdtempSync(join(tmpdir(), 'ask-process-'));
const port = await freePort();
const server = spawn(
  process.env.NATS_SERVER ?? 'nats-server',
  ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', `${port}`],
  { stdio: 'ignore' },
);
const served = spawn(process.execPath, [main, name], {
  stdio: 'inherit',
  env: { ...process.env, AMIW_BUS: `nats://127.0.0.1:${port}`, KERNEL_LOG_LEVEL: 'warn' },
});
const ended = once(served, 'exit');
try {
  const connection = await connected();
  console.log(JSON.stringify(await answer(connection)));
  await connection.close();
  served.kill('SIGTERM');
  const [code] = await ended;
  process.exitCode = code ?? 1;
} finally {
  served.kill('SIGKILL');
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

async function connected() {
  for (;;) {
    try {
      return await connect({ servers: `127.0.0.1:${port}` });
    } catch {
      await sleep(100);
    }
  }
}

/** Until the process is there. */
async function answer(connection) {
  const subject = `EVENTS_CALLS.${token(name)}`;
  for (;;) {
    if (served.exitCode !== null) throw new Error('The process has ended by itself.');
    try {
      const request = JSON.stringify({ operation, input: [] });
      return (await connection.request(subject, request, { timeout: 2000 })).json();
    } catch {
      await sleep(100);
    }
  }
}

function token(text) {
  return text.replace(/[@/]/g, (character) => `=${character.charCodeAt(0).toString(16)}`);
}
