// Measures what the generated transport costs: events a second from `publish` to the handler, and the time that one
// takes, against the bare client of NATS with the same server and the same guarantees: publishing that is confirmed and
// deduplicated, on a key one after the other; durable consumers, as many events at once, explicit acknowledgements.
// They take turns, each in a process of its own: what one switches on in Node (async hooks) would slow the others.
// Prints a table and writes reports/bench/nats.json.
//   node bench/nats.mjs <workspace> [--rounds=5] [--events=5000]
// The workspace has the transport (nx g @wsp/amiw:transport nats), built.
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { freePort, REPOSITORY } from '../scripts/commands.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    events: { type: 'string', default: '5000' },
    // Of the processes that this one starts.
    contestant: { type: 'string' },
    port: { type: 'string' },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Say which workspace: node bench/nats.mjs <workspace>');
  process.exit(1);
}
const [rounds, events] = [values.rounds, values.events].map(Number);

const transport = join(resolve(folder), 'modules/infrastructure/nats-transport');
const load = createRequire(join(transport, 'package.json'));
const { connect, headers } = load('@nats-io/transport-node');
const { AckPolicy, DeliverPolicy, jetstream, jetstreamManager } = load('@nats-io/jetstream');
const { name } = JSON.parse(readFileSync(join(transport, 'package.json'), 'utf8'));
const kernelModule = load.resolve(name.replace('nats-transport', 'kernel'));
const { createKernel, createMemoryLogger } = await import(pathToFileURL(kernelModule).href);
const { createNatsBus } = await import(pathToFileURL(join(transport, 'dist/index.js')).href);

const TYPE = 'order.placed';
const ORDER = { order: 'order-17', items: 3, total: 12.5, express: true };
const KEYS = 100;
/** As many it takes until the compiler has all code: with few, a third of what one costs is compiling. */
const WARM_UP = 20_000;
/** As many events are on their way to the server at a time. */
const WINDOW = 64;

const BARE = 'client';
const CONTESTANTS = [
  { name: `${BARE}, in order per key`, open: (handle) => bare(handle, { lanes: 8, atOnce: 1 }) },
  { name: 'bus, in order per key', open: transported },
  { name: `${BARE}, no key`, open: (handle) => bare(handle, { lanes: 1, atOnce: 64 }) },
  { name: 'bus, no key', open: (handle) => transported(handle, { keyed: false }) },
];

const port = values.port ?? (await freePort());
let streams = 0;
if (values.contestant === undefined) await takeTurns();
else await runOne(CONTESTANTS[Number(values.contestant)]);

async function takeTurns() {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-nats-'));
  const server = spawn(
    process.env.NATS_SERVER ?? 'nats-server',
    ['-js', '-sd', scratch, '-a', '127.0.0.1', '-p', `${port}`],
    { stdio: 'ignore' },
  );
  await sleep(1000);
  const measured = new Map(
    CONTESTANTS.map(({ name: who }) => [who, { perSecond: [], cpuPerEvent: [], latencies: [] }]),
  );
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [n, { name: who }] of CONTESTANTS.entries()) {
        const { perSecond, cpuPerEvent, latencies } = await inProcess(n);
        measured.get(who).perSecond.push(perSecond);
        measured.get(who).cpuPerEvent.push(cpuPerEvent);
        measured.get(who).latencies.push(...latencies);
      }
    }
  } finally {
    server.kill('SIGKILL');
    rmSync(scratch, { recursive: true, force: true });
  }
  report(measured);
}

async function inProcess(contestant) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...[fileURLToPath(import.meta.url), folder, `--events=${events}`],
    ...[`--port=${port}`, `--contestant=${contestant}`],
  ]);
  return JSON.parse(stdout);
}

async function runOne({ open }) {
  await measure(open, WARM_UP);
  console.log(JSON.stringify(await measure(open, events)));
}

function streamName(kind) {
  streams += 1;
  return `${kind}-${process.pid}-${streams}`;
}

/** What one writes by hand: an envelope, its id as the message's, explicit acknowledgements. */
async function bare(handle, { lanes, atOnce }) {
  const stream = streamName('BARE');
  const connection = await connect({ servers: `127.0.0.1:${port}`, noAsyncTraces: true });
  const manager = await jetstreamManager(connection);
  const client = jetstream(connection);
  await manager.streams.add({ name: stream, subjects: [`${stream}.>`] });
  for (let lane = 0; lane < lanes; lane += 1) {
    await manager.consumers.add(stream, {
      durable_name: `c${lane}`,
      filter_subject: `${stream}.${lane}`,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.New,
      max_ack_pending: atOnce,
    });
    const consumer = await client.consumers.get(stream, `c${lane}`);
    await consumer.consume({
      callback: async (message) => {
        await handle(message.json());
        message.ack();
      },
    });
  }
  const send = async (n) => {
    const id = `event-${stream}-${n}`;
    const about = headers();
    about.set('content-type', 'application/cloudevents+json');
    const event = {
      specversion: '1.0',
      id,
      source: '/orders',
      type: TYPE,
      subject: `order-${n % KEYS}`,
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      correlationid: id,
      data: ORDER,
    };
    const subject = `${stream}.${(n % KEYS) % lanes}`;
    await client.publish(subject, JSON.stringify(event), { msgID: id, headers: about });
  };
  const lasts = new Map();
  // A publish that fails must not let the next one of its key get ahead.
  const inTurn = (n) => {
    const before = lasts.get(n % KEYS);
    const sent = before === undefined ? send(n) : before.then(() => send(n));
    lasts.set(n % KEYS, sent);
    return sent;
  };
  const publish = lanes === 1 ? send : inTurn;
  return { publish, close: () => connection.close() };
}

async function transported(handle, { keyed = true } = {}) {
  const { bus } = createKernel({
    environment: { AMIW_BUS: `nats://127.0.0.1:${port}`, NATS_STREAM: streamName('BUS') },
    logger: createMemoryLogger(),
    bus: createNatsBus,
  });
  bus.subscribe(TYPE, handle, { name: 'bench' });
  await bus.ready();
  const publish = (n) =>
    bus.publish(TYPE, ORDER, { source: '/orders', ...(keyed && { subject: `order-${n % KEYS}` }) });
  return { publish, close: () => bus.close() };
}

async function measure(open, events) {
  let handled = 0;
  let arrived = () => undefined;
  const { publish, close } = await open(async () => {
    handled += 1;
    arrived();
  });
  const latencies = [];
  for (let n = 0; n < 200; n += 1) {
    const came = new Promise((done) => (arrived = done));
    const published = performance.now();
    await publish(n);
    await came;
    latencies.push(performance.now() - published);
  }
  const last = handled + events;
  const all = new Promise((done) => (arrived = () => handled === last && done()));
  const begun = performance.now();
  const before = process.cpuUsage();
  const onTheWay = new Set();
  for (let n = 0; n < events; n += 1) {
    const sending = publish(200 + n).then(() => onTheWay.delete(sending));
    onTheWay.add(sending);
    if (onTheWay.size >= WINDOW) await Promise.race(onTheWay);
  }
  await all;
  const perSecond = events / ((performance.now() - begun) / 1000);
  const { user, system } = process.cpuUsage(before);
  await close();
  return { perSecond, cpuPerEvent: (user + system) / events, latencies };
}

function report(measured) {
  const rows = [...measured].map(([who, { perSecond, cpuPerEvent, latencies }]) => ({
    name: who,
    perSecond: Math.round(quantile(perSecond, 0.5)),
    cpuPerEvent: quantile(cpuPerEvent, 0.5),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  }));
  console.log(
    `\nMedians of ${rounds} rounds with ${events} events each, Node ${process.version}:\n`,
  );
  console.log(
    '| Who | Events a second, stored and handled | Ratio | CPU for one | To the handler, p50 | p99 |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const [n, { name: who, perSecond, cpuPerEvent, p50, p99 }] of rows.entries()) {
    // Each bus stands behind the client that does the same.
    const client = rows[n - (n % 2)];
    const ratio = (perSecond / client.perSecond).toFixed(2);
    const times = [p50, p99].map((time) => `${time.toFixed(2)} ms`);
    console.log(
      `| ${[who, perSecond.toLocaleString('en'), ratio, `${Math.round(cpuPerEvent)} µs`, ...times].join(' | ')} |`,
    );
  }
  const file = join(REPOSITORY, 'reports', 'bench', 'nats.json');
  mkdirSync(join(file, '..'), { recursive: true });
  const machine = { node: process.version, cpus: cpus().length, platform: process.platform };
  writeFileSync(file, `${JSON.stringify({ rounds, events, machine, results: rows }, null, 2)}\n`);
  console.log('\nWritten to reports/bench/nats.json.');
}

function quantile(list, part) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
