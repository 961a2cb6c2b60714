// Runs the nine modules of the AMO as nine processes over a real NATS server, lets many meetings happen at once, and
// disturbs them: processes are killed and started again, the server too, events come twice and late. In the end every
// meeting must have come to its end, once.
//
//   node scripts/bus-chaos.mjs <workspace> [--meetings=20] [--kills=18] [--restarts=3] [--duplicates=200]
//
// The workspace has the ecosystem of examples/amo, the transport (nx g @wsp/amiw:transport nats), and all is built.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePort } from './commands.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    meetings: { type: 'string', default: '20' },
    kills: { type: 'string', default: '18' },
    restarts: { type: 'string', default: '3' },
    duplicates: { type: 'string', default: '200' },
  },
});
const [folder] = positionals;
if (folder === undefined)
  throw new Error('Say which workspace: node scripts/bus-chaos.mjs <workspace>');
const workspace = resolve(folder);
const [MEETINGS, KILLS, RESTARTS, DUPLICATES] = [
  values.meetings,
  values.kills,
  values.restarts,
  values.duplicates,
].map(Number);

/** Between two kills at most, and between two restarts of the server. */
const [KILL_MS, RESTART_MS] = [1500, 4000];
/** Meetings begin for as long as things are disturbed, or the last of them would find nothing but peace. */
const BETWEEN_MS = Math.max(150, Math.max(KILLS * KILL_MS, RESTARTS * RESTART_MS) / MEETINGS);

const TRANSPORT = join(workspace, 'modules/infrastructure/nats-transport');
const load = createRequire(join(TRANSPORT, 'package.json'));
const { connect } = load('@nats-io/transport-node');
const { jetstream, jetstreamManager } = load('@nats-io/jetstream');
const scope = JSON.parse(readFileSync(join(TRANSPORT, 'package.json'), 'utf8')).name.replace(
  /\/.*/,
  '',
);
const ecosystem = JSON.parse(
  readFileSync(join(workspace, 'ecosystems/auto-meeting-orchestrator/wsp.json'), 'utf8'),
);

const scratch = mkdtempSync(join(tmpdir(), 'bus-chaos-'));
const log = openSync(join(scratch, 'processes.log'), 'a');
const port = await freePort();
const address = `nats://127.0.0.1:${port}`;

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    endAll();
    process.exit(1);
  });
}

let server;
const processes = new Map();
let over = false;
const counts = { kills: 0, serverRestarts: 0, duplicates: 0, calls: 0, askedAgain: 0 };
const begun = Date.now();

try {
  await startServer();
  for (const name of ecosystem.modules) startProcess(name);
  const connection = await connect({
    servers: `127.0.0.1:${port}`,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 100,
  });
  // A group gets what is published after its first member has come.
  for (const name of ecosystem.modules) await answering(connection, name);
  const disturbances = [killing(), restarting(), duplicating(connection)];
  const meetings = await Promise.all(
    Array.from({ length: MEETINGS }, (_, n) => meeting(connection, n)),
  );
  over = true;
  await Promise.all(disturbances);
  await settled(connection);
  await report(connection, meetings);
  await connection.close();
} finally {
  endAll();
  if (process.exitCode === 1)
    console.log(`What the processes said: ${join(scratch, 'processes.log')}`);
  else rmSync(scratch, { recursive: true, force: true });
}

function endAll() {
  over = true;
  for (const child of processes.values()) child.kill('SIGKILL');
  server?.kill('SIGKILL');
}

/** Alice asks Bob, both become reachable, Bob agrees, they meet: see the flow meeting-held. */
async function meeting(connection, n) {
  const alice = `alice-${n}`;
  const bob = `bob-${n}`;
  const call = (name, operation, input) =>
    ask(connection, name, operation, [input], `${n} ${operation} ${JSON.stringify(input)}`);
  await sleep(n * BETWEEN_MS);
  const intent = await call('intent-manager', 'create', {
    requester: alice,
    recipient: bob,
    topic: 'A partnership idea',
    outcome: 'Next steps',
    minutes: 30,
    importance: 'high',
  });
  const { id } = intent;
  await until(connection, 'intent-manager', 'get', [id], ({ state }) => state === 'monitoring');
  for (const [subject, source, value] of [
    [alice, 'discord', 'online'],
    [alice, 'whatsapp', 'online'],
    [bob, 'discord', 'idle'],
    [bob, 'zoom', 'available'],
  ]) {
    await call('presence-aggregator', 'report', { subject, source, value });
  }
  const prompts = await until(connection, 'consent-engine', 'openPrompts', [], (open) =>
    open.some((prompt) => JSON.stringify(prompt).includes(id)),
  );
  const prompt = prompts.find((one) => JSON.stringify(one).includes(id));
  await ask(
    connection,
    'consent-engine',
    'answer',
    [prompt.id, { allowed: true, by: bob }],
    `${n} answer`,
  );
  await until(connection, 'session-launcher', 'get', [id], ({ state, status }) =>
    /launched|active|open/.test(state ?? status),
  );
  await call('session-launcher', 'close', {
    id,
    closing: {
      transcript:
        "Decisions:\n- We start with a pilot in May.\n- Bob's team builds the connector.\nAction items:\n- Alice will send the contract by Friday.\n",
    },
  });
  await until(
    connection,
    'post-meeting-summarizer',
    'get',
    [id],
    ({ counts: found }) => found.decisions === 2,
  );
  await until(connection, 'intent-manager', 'get', [id], ({ state }) => state === 'completed');
  return { id, alice, bob };
}

async function look(connection, name, operation, input) {
  const subject = `EVENTS_CALLS.${token(`${scope}/${name}`)}`;
  const message = await connection.request(subject, JSON.stringify({ operation, input }), {
    timeout: 2000,
  });
  return resultOf(message.json());
}

/** Resolves when a process is there; that it has no such operation is an answer, too. */
async function answering(connection, name) {
  const nothing = (error) => error.isRefusal === true;
  while (!(await look(connection, name, 'none', []).catch(nothing))) await sleep(100);
}

/** Asks until there is an answer: the process may be dead for the moment, but does it once. */
async function ask(connection, name, operation, input, id) {
  const subject = `EVENTS_CALLS.${token(`${scope}/${name}`)}`;
  counts.calls += 1;
  for (;;) {
    try {
      const message = await connection.request(subject, JSON.stringify({ id, operation, input }), {
        timeout: 3000,
      });
      return resultOf(message.json());
    } catch (error) {
      if (error.isRefusal) throw error;
      counts.askedAgain += 1;
      await sleep(100);
    }
  }
}

async function until(connection, name, operation, input, isSo) {
  const end = Date.now() + 180_000;
  let last;
  while (Date.now() < end) {
    try {
      last = await look(connection, name, operation, input);
      if (isSo(last)) return last;
    } catch (error) {
      last = error;
    }
    await sleep(200);
  }
  throw new Error(
    `${name} ${operation} ${JSON.stringify(input)} never became so; last: ${last?.message ?? JSON.stringify(last)}`,
  );
}

function resultOf(reply) {
  if (reply.error === undefined) return reply.result;
  throw Object.assign(new Error(`${reply.error.code}: ${reply.error.message}`), {
    isRefusal: true,
  });
}

async function killing() {
  for (; counts.kills < KILLS && !over; counts.kills += 1) {
    await sleep(500 + Math.random() * (KILL_MS - 500));
    const name = ecosystem.modules[counts.kills % ecosystem.modules.length];
    await kill(processes.get(name));
    startProcess(name);
  }
}

async function restarting() {
  for (; counts.serverRestarts < RESTARTS && !over; counts.serverRestarts += 1) {
    await sleep(RESTART_MS);
    await kill(server);
    await startServer();
  }
}

async function kill(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Events that are there once more, under another number, at once or seconds later: the server cannot tell. */
async function duplicating(connection) {
  const manager = await jetstreamManager(connection, { checkAPI: false });
  const client = jetstream(connection);
  for (; counts.duplicates < DUPLICATES && !over; counts.duplicates += 1) {
    await sleep(50);
    try {
      const { state } = await manager.streams.info('EVENTS');
      const seq = Math.max(1, state.last_seq - Math.floor(Math.random() * 100));
      const message = await manager.streams.getMessage('EVENTS', { seq });
      await client.publish(message.subject, message.data, { timeout: 2000 });
    } catch {
      // There is nothing yet, or the server is away.
      counts.duplicates -= 1;
    }
  }
}

/** Waits until nothing more happens. */
async function settled(connection) {
  const manager = await jetstreamManager(connection, { checkAPI: false });
  let quietSince = Date.now();
  let before = '';
  while (Date.now() - quietSince < 4000) {
    let pending = 0;
    try {
      for await (const { num_pending, num_ack_pending } of manager.consumers.list('EVENTS'))
        pending += num_pending + num_ack_pending;
      const { state } = await manager.streams.info('EVENTS');
      const now = `${state.last_seq} ${pending}`;
      if (now !== before || pending > 0) quietSince = Date.now();
      before = now;
    } catch {
      quietSince = Date.now();
    }
    await sleep(250);
  }
}

async function report(connection, meetings) {
  const manager = await jetstreamManager(connection, { checkAPI: false });
  const events = await read(connection, manager, 'EVENTS');
  const entries = await read(connection, manager, 'EVENTS_JOURNAL');
  const letters = await manager.streams.info('EVENTS_DEAD_LETTERS');
  const distinct = new Map(events.map((event) => [`${event.source} ${event.id}`, event]));
  const perMeeting = [...distinct.values()].reduce(
    (types, { type }) => ({ ...types, [type]: (types[type] ?? 0) + 1 }),
    {},
  );
  const problems = [];
  for (const type of [
    'intent.created',
    'intent.scored',
    'meeting.opportunity',
    'consent.granted',
    'intent.accepted',
    'channel.selected',
    'session.created',
    'session.launched',
    'intent.completed',
    'session.ended',
    'summary.created',
    'meeting.process-completed',
  ]) {
    if (perMeeting[type] !== MEETINGS)
      problems.push(`${type}: ${perMeeting[type] ?? 0} instead of ${MEETINGS}`);
  }
  for (const { id } of meetings) {
    const { state, version } = await look(connection, 'intent-manager', 'get', [id]);
    // Written five times: created, monitored, prompted, accepted, completed.
    if (state !== 'completed' || version !== 5)
      problems.push(`${id}: ${state}, version ${version}`);
  }
  if (counts.kills < KILLS) problems.push(`${counts.kills} of ${KILLS} kills`);
  if (counts.serverRestarts < RESTARTS)
    problems.push(`${counts.serverRestarts} of ${RESTARTS} restarts of the server`);
  if (counts.duplicates < Math.min(DUPLICATES, MEETINGS * 5))
    problems.push(`${counts.duplicates} duplicates are too few to tell`);
  if (letters.state.messages > 0) problems.push(`${letters.state.messages} dead letters`);
  const seconds = (Date.now() - begun) / 1000;
  console.log(
    JSON.stringify(
      {
        meetings: MEETINGS,
        ...counts,
        messages: events.length,
        events: distinct.size,
        journalEntries: entries.length,
        deadLetters: letters.state.messages,
        seconds,
        problems,
      },
      null,
      2,
    ),
  );
  if (problems.length > 0) process.exitCode = 1;
}

async function read(connection, manager, stream) {
  const { state } = await manager.streams.info(stream);
  const found = [];
  if (state.messages === 0) return found;
  const consumer = await jetstream(connection).consumers.get(stream, {});
  for await (const message of await consumer.consume()) {
    found.push(message.json());
    if (message.info.pending === 0) break;
  }
  return found;
}

async function startServer() {
  server = spawn(
    process.env.NATS_SERVER ?? 'nats-server',
    ['-js', '-sd', join(scratch, 'store'), '-a', '127.0.0.1', '-p', `${port}`],
    { stdio: ['ignore', log, log] },
  );
  await sleep(500);
}

function startProcess(name) {
  const child = spawn(process.execPath, [join(TRANSPORT, 'dist/main.js'), `${scope}/${name}`], {
    cwd: workspace,
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      AMIW_BUS: address,
      NATS_ACK_WAIT: '2s',
      KERNEL_EVENT_ATTEMPTS: '12',
      KERNEL_LOG_LEVEL: 'warn',
    },
  });
  child.once('exit', async (code) => {
    // It gives up when the server is away while it starts; whoever watches over it starts it again.
    if (code === null || over) return;
    await sleep(200);
    if (!over && processes.get(name) === child) startProcess(name);
  });
  processes.set(name, child);
}

function token(text) {
  return text.replace(/[^A-Za-z0-9_-]/gu, (character) =>
    Buffer.from(character)
      .toString('hex')
      .replace(/../g, (byte) => `=${byte}`),
  );
}
