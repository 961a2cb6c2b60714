// Measures what the kernel's event bus costs: events a second of CPU and the time from `publish` to the handler,
// against bare emitters, in one process and in turns. Prints tables and writes reports/bench/bus.json.
//   node bench/bus.mjs
//   node bench/bus.mjs --rounds=9 --events=50000
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { transformSync } from 'oxc-transform';
import { REPOSITORY, scratchFolder } from '../scripts/commands.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    events: { type: 'string', default: '20000' },
  },
});
const [rounds, events] = ['rounds', 'events'].map((name) => {
  const value = Number(options[name]);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`--${name} is "${options[name]}". Expected a whole number from 1 on.`);
  process.exit(1);
});

const TYPE = 'order.placed';
const SOURCE = '/orders';
const ORDER = { order: 'order-17', items: 3, total: 12.5, express: true };
const CONTRACT = {
  dataschema: `urn:event:${TYPE}:1.0.0`,
  schema: {
    type: 'object',
    properties: {
      order: { type: 'string', minLength: 1, maxLength: 200 },
      items: { type: 'integer', minimum: 1 },
      total: { type: 'number', minimum: 0 },
      express: { type: 'boolean' },
    },
    required: ['order', 'items', 'total', 'express'],
    additionalProperties: false,
  },
};

const kernel = await loadKernel();

/**
 * Who carries events: `open` takes a handler, and returns how an event is published and how all of it is closed.
 * The first is what the others are compared with.
 */
const CONTESTANTS = [
  { name: 'node:events, an envelope around the data, handler awaited', open: envelopedEmitter },
  { name: 'node:events, bare', open: bareEmitter },
  { name: 'bus, validation off', open: (handle) => inProcess(handle) },
  { name: 'bus, validation off, a key', open: (handle) => inProcess(handle, { keys: 100 }) },
  { name: 'bus, validation on', open: (handle) => inProcess(handle, { contract: CONTRACT }) },
  {
    name: 'bus, validation off, traced',
    open: (handle) => inProcess(handle, { onTrace: () => 0 }),
  },
  { name: 'bus, validation off, 3 groups', open: (handle) => inProcess(handle, { groups: 3 }) },
];

const measured = new Map(CONTESTANTS.map(({ name }) => [name, { perSecond: [], latencies: [] }]));
for (let round = 0; round <= rounds; round += 1) {
  for (const { name, open } of CONTESTANTS) {
    const { perSecond, latencies } = await measure(open);
    // Round 0 is for the compiler.
    if (round === 0) continue;
    measured.get(name).perSecond.push(perSecond);
    measured.get(name).latencies.push(...latencies);
  }
}
report();

/** What a typed emitter without any promise does. */
function bareEmitter(handle) {
  const emitter = new EventEmitter();
  emitter.on(TYPE, handle);
  return { publish: () => emitter.emit(TYPE, { data: ORDER }), close: () => undefined };
}

/** The same work as the bus with its guarantees off: nothing is copied, ordered, tried again or kept. */
function envelopedEmitter(handle) {
  const emitter = new EventEmitter();
  emitter.on(TYPE, handle);
  const publish = async () => {
    const id = `event-${randomUUID()}`;
    const event = {
      specversion: '1.0',
      id,
      source: SOURCE,
      type: TYPE,
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      correlationid: id,
      data: ORDER,
    };
    await Promise.all(emitter.listeners(TYPE).map((listener) => listener(event)));
  };
  return { publish, close: () => undefined };
}

function inProcess(handle, { contract, keys, groups = 1, onTrace } = {}) {
  const bus = kernel.createInProcessBus({
    clock: kernel.createSystemClock(),
    ids: kernel.createRandomIds(),
    logger: kernel.createMemoryLogger(),
    retry: { attempts: 3 },
    ...(contract && { contracts: { [TYPE]: contract } }),
    ...(onTrace && { onTrace }),
  });
  for (let group = 0; group < groups; group += 1) bus.subscribe(TYPE, handle);
  let count = 0;
  const publish = () => {
    count += 1;
    const subject = keys && { subject: `order-${count % keys}` };
    return bus.publish(TYPE, ORDER, { source: SOURCE, ...subject });
  };
  return { publish, close: () => bus.close() };
}

/** Publishes one event after the other; every handler is asynchronous, as those of modules are. */
async function measure(open) {
  let handled = 0;
  let arrived = 0;
  const { publish, close } = await open(async ({ data }) => {
    arrived = performance.now();
    handled += data.items;
  });
  const latencies = [];
  for (let n = 0; n < 1000; n += 1) {
    const published = performance.now();
    await publish();
    latencies.push((arrived - published) * 1000);
  }
  const before = process.cpuUsage();
  for (let n = 0; n < events; n += 1) await publish();
  const { user, system } = process.cpuUsage(before);
  await close();
  if (handled < (1000 + events) * ORDER.items) throw new Error('Events were lost.');
  return { perSecond: events / ((user + system) / 1e6), latencies };
}

function report() {
  const rows = [...measured].map(([name, { perSecond, latencies }]) => ({
    name,
    perSecond: Math.round(median(perSecond)),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  }));
  console.log(
    `\nMedians of ${rounds} rounds with ${events} events each, Node ${process.version}:\n`,
  );
  console.log('| Who | Events a second of CPU | Ratio | To the handler, p50 | p99 |');
  console.log('|---|---|---|---|---|');
  for (const { name, perSecond, p50, p99 } of rows) {
    const ratio = (perSecond / rows[0].perSecond).toFixed(2);
    const times = [p50, p99].map((time) => `${time.toFixed(1)} µs`);
    console.log(`| ${[name, perSecond.toLocaleString('en'), ratio, ...times].join(' | ')} |`);
  }
  const file = join(REPOSITORY, 'reports', 'bench', 'bus.json');
  mkdirSync(join(file, '..'), { recursive: true });
  const machine = { node: process.version, cpus: cpus().length, platform: process.platform };
  writeFileSync(file, `${JSON.stringify({ rounds, events, machine, results: rows }, null, 2)}\n`);
  console.log('\nWritten to reports/bench/bus.json.');
}

/** The kernel as its blueprint writes it; its sources have no variables. Its libraries are those of this repository. */
async function loadKernel() {
  const folder = scratchFolder('amiw-bench-bus-');
  const templates = join(REPOSITORY, 'src/blueprints/kernel/files/module/src');
  for (const template of readdirSync(templates)) {
    const name = template.replace('.ts.template', '');
    const { code } = transformSync(`${name}.ts`, readFileSync(join(templates, template), 'utf8'));
    writeFileSync(join(folder, `${name}.js`), code);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'));
  const parts = await Promise.all(
    ['clock', 'ids', 'in-process-bus', 'logger'].map(
      (name) => import(pathToFileURL(join(folder, `${name}.js`)).href),
    ),
  );
  rmSync(folder, { recursive: true, force: true });
  return Object.assign({}, ...parts);
}

function median(values) {
  return quantile(values, 0.5);
}

function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
