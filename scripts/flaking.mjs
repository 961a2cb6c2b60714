// Measures how often `wsp-performance` is wrong: the same code under another load must not be reported, code that is
// 25 % slower must be. Budgets are 10 % above what was recorded.
//   npm run build
//   node scripts/flaking.mjs                        100 runs next to two busy processes
//   node scripts/flaking.mjs --runs=20 --load=4     shorter, and next to more
//   node scripts/flaking.mjs --kinds=promises       one kind of work alone
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { REPOSITORY, scratchFolder } from './commands.mjs';

const require = createRequire(import.meta.url);
const { runPerformance } = require('../dist/host/performance/run-performance.js');
const {
  judgeBudget,
  intervalOf,
  ROUNDS_OF_PROCESSES,
} = require('../dist/core/performance/judge-budget.js');
const { operationsIn, undecidedOperations } = require('../dist/core/gates/performance/measured.js');

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    load: { type: 'string', default: '2' },
    budget: { type: 'string', default: '10' },
    slower: { type: 'string', default: '25' },
    kinds: { type: 'string', default: 'texts,objects,promises' },
  },
});
const [runs, load, budget, slower] = [
  options.runs,
  options.load,
  options.budget,
  options.slower,
].map(Number);
const RECORDINGS = 9;
const SIZE = 400;
const KINDS = options.kinds.split(',');

/** Work of three kinds, as much as `size` says. */
const SOURCE = `
const KIND = {
  texts: (size) => () => {
    let text = '';
    for (let n = 0; n < size; n += 1) text = text.slice(-40) + String.fromCharCode(97 + (n % 26)) + n;
    return text;
  },
  objects: (size) => () => {
    const records = Array.from({ length: size }, (_, n) => ({ id: 'record-' + n, labels: [n % 3, n % 5] }));
    return records.filter(({ labels }) => labels.includes(2)).map(({ id }) => ({ id, length: id.length }));
  },
  promises: (size) => async () => {
    let sum = 0;
    for (let n = 0; n < size; n += 1) sum += await Promise.resolve(n);
    return sum;
  },
};

export const operations = Object.fromEntries(
  Object.entries(KIND).filter(([kind]) => ${JSON.stringify(KINDS)}.includes(kind)).flatMap(([kind, make]) => [
    [kind + ', the same', () => make(${SIZE})],
    [kind + ', slower', () => make(${Math.round(SIZE * (1 + slower / 100))})],
  ]),
);
`;

const workspaceRoot = scratchFolder('amiw-flaking-');
const root = 'modules/shop/cart';
const file = 'tests/cart.performance.test.ts';
mkdirSync(join(workspaceRoot, root, 'tests'), { recursive: true });
writeFileSync(join(workspaceRoot, root, file), SOURCE);
symlinkSync(join(REPOSITORY, 'node_modules'), join(workspaceRoot, 'node_modules'), 'junction');

const started = Date.now();
const recorded = await recordAll();
const budgets = KINDS.flatMap((kind) =>
  ['the same', 'slower'].map((how) => ({
    operation: `${kind}, ${how}`,
    metric: 'p50',
    unit: 'reference',
    limit: recorded.get(`${kind}, the same`) * (1 + budget / 100),
  })),
);
const busy = Array.from({ length: load }, () =>
  spawn(
    process.execPath,
    ['-e', 'for (let all = [];;) { all.push({}); if (all.length > 1e5) all = []; }'],
    {
      stdio: 'ignore',
    },
  ),
);
const counts = new Map(budgets.map(({ operation }) => [operation, {}]));
const factors = new Map(budgets.map(({ operation }) => [operation, []]));
try {
  for (let run = 1; run <= runs; run += 1) {
    await judgeOnce();
    if (run % 10 === 0) console.error(run, JSON.stringify([...counts]));
  }
} finally {
  for (const process of busy) process.kill();
  rmSync(workspaceRoot, { recursive: true, force: true });
}
report();

/** Medians over several processes, without the load. */
async function recordAll() {
  const medians = new Map();
  for (let recording = 0; recording < RECORDINGS; recording += 1) {
    const run = await measured([ROUNDS_OF_PROCESSES[0]], () => []);
    for (const { name, outcome } of operationsIn(run)) {
      const { median } = intervalOf({ metric: 'p50', unit: 'reference' }, outcome.processes[0]);
      medians.set(name, [...(medians.get(name) ?? []), median]);
    }
  }
  return new Map([...medians].map(([name, values]) => [name, middle(values)]));
}

async function judgeOnce() {
  const module = { manifest: { budgets } };
  const run = await measured(ROUNDS_OF_PROCESSES, (seen) =>
    undecidedOperations({ module, run: seen }),
  );
  for (const one of budgets) {
    const { outcome } = operationsIn(run).find(({ name }) => name === one.operation);
    const state = judgeBudget(one, outcome.processes);
    const count = counts.get(one.operation);
    count[state] = (count[state] ?? 0) + 1;
    for (const rounds of outcome.processes) {
      const { median } = intervalOf(one, rounds);
      factors.get(one.operation).push((median / one.limit) * (1 + budget / 100));
    }
  }
}

async function measured(rounds, undecided) {
  const run = await runPerformance({
    ...{ workspaceRoot, root, files: [file], timeoutMs: 600_000 },
    ...{ rounds, undecided },
  });
  if (run.outcome !== 'finished') throw new Error(JSON.stringify(run));
  return run;
}

function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function report() {
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    `${runs} runs next to ${load} busy processes, budget ${budget} %, slower ${slower} %, ${seconds} s`,
  );
  for (const [operation, { kept = 0, exceeded = 0, inconclusive = 0 }] of counts) {
    const seen = factors.get(operation).sort((a, b) => a - b);
    const spread = [seen[0], middle(seen), seen.at(-1)].map((value) => value.toFixed(2));
    console.log(
      `${operation.padEnd(20)} kept ${kept}, exceeded ${exceeded}, inconclusive ${inconclusive}; medians of processes ${spread.join(' / ')} times the recorded`,
    );
  }
}
