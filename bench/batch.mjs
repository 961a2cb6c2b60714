// Measures batch mode against `@nx/vitest` over the same generated modules, in turns: all gates and the coverage gate
// alone, cold, against `nx run-many -t test --coverage`; all gates out of the cache, and with one document changed,
// against as many cached tasks that do nothing. Prints tables and writes reports/bench/batch.json.
//   node bench/batch.mjs
//   node bench/batch.mjs --modules=10,50,200,1000 --rounds=3 --nx=23.2.1
//   node bench/batch.mjs --cold-up-to=50         above that many modules, nothing cold is measured
//   node bench/batch.mjs --by-gate               and each gate alone, cold: where the time of all gates goes
//   node bench/batch.mjs --workspace=<folder>    with the modules that a prepared workspace has
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { parseArgs } from 'node:util';
import { capture, scratchFolder } from '../scripts/commands.mjs';
import { terminalEnvironment } from '../scripts/workspaces.mjs';
import { median, must, wholeNumbers, workspaceWithPlugin, writeReport } from './tools.mjs';

const { values: options } = parseArgs({
  options: {
    modules: { type: 'string', default: '10,50' },
    rounds: { type: 'string', default: '1' },
    nx: { type: 'string', default: '23.2.1' },
    parallel: { type: 'string', default: '2' },
    'cold-up-to': { type: 'string', default: '200' },
    'by-gate': { type: 'boolean', default: false },
    workspace: { type: 'string' },
  },
});
const sizes = wholeNumbers('modules', options.modules);
const [rounds] = wholeNumbers('rounds', options.rounds);
const [coldUpTo] = wholeNumbers('cold-up-to', options['cold-up-to']);

const IDLE_TASKS = 8;
const COLD = {
  'all gates': ['wsp-validate', '--batch'],
  'coverage gate': ['wsp-coverage', '--batch'],
  '@nx/vitest': ['test', '--coverage'],
};
const GATES = 'structure,docs,contracts,coverage,integration,demo,performance'.split(',');
const BY_GATE = Object.fromEntries(GATES.map((gate) => [gate, [`wsp-${gate}`, '--batch']]));
const idle = Array.from({ length: IDLE_TASKS }, (_, index) => `idle-${index}`);
const WARM = {
  'all gates': ['wsp-validate', '--batch'],
  'one document changed': ['wsp-validate', '--batch'],
  'idle tasks': [idle.join(',')],
};

const folder = scratchFolder('amiw-bench-');
const environment = terminalEnvironment(join(folder, 'tmp'), {
  CI: 'true',
  NX_DAEMON: 'false',
  NX_PARALLEL: options.parallel,
});
const workspace = options.workspace ? resolve(options.workspace) : await createWorkspace();
const NX = join(workspace, 'node_modules/.bin/nx');

const results = [];
for (const size of options.workspace ? [modulesIn(workspace).length] : sizes) {
  if (!options.workspace) await generateUpTo(size);
  await withIdleTasks();
  const cold = size > coldUpTo ? {} : await inTurns(COLD, ['--skipNxCache']);
  const byGate = options['by-gate'] ? await inTurns(BY_GATE, ['--skipNxCache']) : {};
  for (const args of Object.values(WARM)) await run(args, []);
  results.push({ size, cold, 'by gate': byGate, warm: await inTurns(WARM, []) });
}
report();

async function createWorkspace() {
  console.log('Preparing a workspace …');
  const created = await workspaceWithPlugin(folder, { nx: options.nx, env: environment });
  const inCreated = { cwd: created, env: environment };
  await must('npm', ['install', '--save-dev', `@nx/vitest@${options.nx}`], inCreated);
  const nxJson = JSON.parse(readFileSync(join(created, 'nx.json'), 'utf8'));
  nxJson.plugins.push({ plugin: '@nx/vitest', options: { testTargetName: 'test' } });
  writeFileSync(join(created, 'nx.json'), JSON.stringify(nxJson, null, 2));
  return created;
}

/** With the generator itself, in one process: so many starts of Nx would take longer than what is measured. */
async function generateUpTo(size) {
  const require = createRequire(join(workspace, 'package.json'));
  const { FsTree, flushChanges } = require('nx/src/generators/tree');
  const { moduleGenerator } = require(
    join(workspace, 'node_modules/@wsp/amiw/dist/generators/module/generator.js'),
  );
  for (let at = modulesIn(workspace).length; at < size; at += 1) {
    const tree = new FsTree(workspace, false);
    const purpose = `Keep the notes of group ${at}, and find them again`;
    const schema = { name: `notes-${at}`, domain: 'communication', purpose, skipInstall: true };
    await moduleGenerator(tree, schema);
    flushChanges(workspace, tree.listChanges());
  }
  await must('npm', ['install'], { cwd: workspace, env: environment });
}

/** The kernel is one of them; a new workspace has none. */
function modulesIn(root) {
  if (!existsSync(join(root, 'modules'))) return [];
  const files = readdirSync(join(root, 'modules'), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /^[^/]+\/[^/]+\/wsp\.json$/.test(file)).sort();
}

/** Tasks that do nothing, as many as there are gates, for Nx's own share of a cached run. */
async function withIdleTasks() {
  const task = { command: 'true', cache: true, inputs: ['{projectRoot}/package.json'] };
  for (const manifest of modulesIn(workspace)) {
    const file = join(workspace, 'modules', manifest, '../package.json');
    const json = JSON.parse(readFileSync(file, 'utf8'));
    json.nx = { targets: Object.fromEntries(idle.map((name) => [name, task])) };
    writeFileSync(file, JSON.stringify(json, null, 2));
  }
}

/** In turns, since no machine is as fast as it was a minute ago. */
async function inTurns(commands, extra) {
  const measured = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, args] of Object.entries(commands)) {
      if (name === '@nx/vitest' && !(await hasTests())) continue;
      if (name === 'one document changed') changeOneDocument();
      measured[name].push(await run(args, extra));
    }
  }
  return measured;
}

/** A sentence more in the README of a module; each time another one. */
function changeOneDocument() {
  const readme = join(workspace, 'modules', modulesIn(workspace)[0], '../README.md');
  appendFileSync(readme, `\nThe notes were read ${process.hrtime.bigint()} times.\n`);
}

async function hasTests() {
  const { stdout } = await capture(NX, ['show', 'projects', '--with-target=test'], {
    cwd: workspace,
    env: environment,
  });
  return stdout.trim() !== '';
}

async function run(args, extra) {
  const from = performance.now();
  const running = capture(NX, ['run-many', '-t', ...args, '--projects=modules/**', ...extra], {
    cwd: workspace,
    env: environment,
  });
  const memory = watchMemory();
  const { code, output } = await running;
  const peakMiB = memory();
  if (code !== 0) {
    console.error(output.slice(-5000));
    process.exit(1);
  }
  return { seconds: (performance.now() - from) / 1000, peakMiB };
}

/** The most that any one process below this one had in memory; of Linux. */
function watchMemory() {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, ...residentBelow(process.pid));
  }, 500);
  return () => {
    clearInterval(timer);
    return Math.round(peak / 1024);
  };
}

function residentBelow(root) {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statusOf);
  const below = new Set([root]);
  for (let before = 0; before < below.size;) {
    before = below.size;
    for (const { pid, parent } of processes) if (below.has(parent)) below.add(pid);
  }
  return processes
    .filter(({ pid }) => pid !== root && below.has(pid))
    .map(({ resident }) => resident);
}

function statusOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return [{ pid: Number(pid), parent: field('PPid'), resident: field('VmRSS') }];
  } catch {
    // It ended meanwhile.
    return [];
  }
}

function report() {
  for (const part of ['cold', ...(options['by-gate'] ? ['by gate'] : []), 'warm']) {
    console.table(results.map((result) => rowOf(result.size, part, result[part])));
  }
  writeReport('batch', { nx: options.nx, rounds, results, comparisons: results.flatMap(compared) });
}

function rowOf(size, part, measured) {
  const runs = Object.entries(measured).filter(([, all]) => all.length > 0);
  const peak = Math.max(0, ...runs.flatMap(([, all]) => all.map(({ peakMiB }) => peakMiB)));
  const seconds = runs.map(([name, all]) => [name, secondsOf(all).toFixed(1)]);
  return { [part]: size, ...Object.fromEntries(seconds), 'peak MiB': peak };
}

function compared({ size, cold, warm }) {
  const of = (part, what, theirs, target) =>
    [part[what], part[theirs]].some((runs) => runs === undefined || runs.length === 0)
      ? []
      : {
          what: `${size} modules, ${part === cold ? 'cold' : 'warm'}: ${what} against ${theirs}`,
          ...{ ours: secondsOf(part[what]), theirs: secondsOf(part[theirs]), unit: 's' },
          ...(target !== undefined && { target }),
          isShown: target !== undefined,
        };
  return [
    of(cold, 'all gates', '@nx/vitest', size >= 50 ? 0.25 : undefined),
    of(cold, 'coverage gate', '@nx/vitest', size >= 100 ? 0.12 : undefined),
    of(warm, 'all gates', 'idle tasks', size >= 200 ? 1.1 : undefined),
    of(warm, 'one document changed', 'idle tasks'),
  ].flat();
}

function secondsOf(runs) {
  return median(runs.map(({ seconds }) => seconds));
}
