// Measures batch mode against `@nx/vitest` over the same generated modules, in turns: all gates and the coverage gate
// alone, cold, against `nx run-many -t test --coverage`; and all gates out of the cache against as many cached tasks
// that do nothing. Prints tables and writes reports/bench/batch.json.
//   node bench/batch.mjs
//   node bench/batch.mjs --modules=10,50 --rounds=3 --nx=23.2.1
//   node bench/batch.mjs --workspace=<folder>    with the modules that a prepared workspace has
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { parseArgs } from 'node:util';
import { capture, REPOSITORY, scratchFolder } from '../scripts/commands.mjs';
import { createArguments, packPlugin, terminalEnvironment } from '../scripts/workspaces.mjs';

const { values: options } = parseArgs({
  options: {
    modules: { type: 'string', default: '10,50' },
    rounds: { type: 'string', default: '1' },
    nx: { type: 'string', default: '23.2.1' },
    parallel: { type: 'string', default: '2' },
    workspace: { type: 'string' },
  },
});
const sizes = options.modules.split(',').map(Number);
const rounds = Number(options.rounds);
if (![...sizes, rounds].every((number) => Number.isInteger(number) && number > 0)) {
  console.error('--modules and --rounds are whole numbers from 1 on.');
  process.exit(1);
}

const IDLE_TASKS = 8;
const COLD = {
  'all gates': ['wsp-validate', '--batch'],
  'coverage gate': ['wsp-coverage', '--batch'],
  '@nx/vitest': ['test', '--coverage'],
};
const idle = Array.from({ length: IDLE_TASKS }, (_, index) => `idle-${index}`);
const WARM = { 'all gates': ['wsp-validate', '--batch'], 'idle tasks': [idle.join(',')] };

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
  results.push({
    size,
    cold: await inTurns(COLD, ['--skipNxCache']),
    warm: await inTurns(WARM, []),
  });
}
report();

async function createWorkspace() {
  console.log('Preparing a workspace …');
  await must('node', ['scripts/build.mjs'], REPOSITORY);
  const tarball = await packPlugin(folder, environment);
  await must('npx', createArguments(options.nx, 'ts'), folder);
  const created = join(folder, 'acme');
  await must('npx', ['nx', 'add', `@wsp/amiw@file:${tarball}`], created);
  await must('npm', ['install', '--save-dev', `@nx/vitest@${options.nx}`], created);
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
  await must('npm', ['install']);
}

function modulesIn(root) {
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
  for (const args of Object.values(WARM)) await run(args, []);
}

/** In turns, since no machine is as fast as it was a minute ago. */
async function inTurns(commands, extra) {
  const measured = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, args] of Object.entries(commands)) {
      if (name === '@nx/vitest' && !(await hasTests())) continue;
      measured[name].push(await run(args, extra));
    }
  }
  return measured;
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
  for (const part of ['cold', 'warm']) {
    console.table(
      results.map((result) => {
        const seconds = Object.entries(result[part])
          .filter(([, runs]) => runs.length > 0)
          .map(([name, runs]) => [name, median(runs.map((one) => one.seconds)).toFixed(1)]);
        const peak = Math.max(
          ...Object.values(result[part])
            .flat()
            .map((one) => one.peakMiB),
        );
        return { [part]: result.size, ...Object.fromEntries(seconds), 'peak MiB': peak };
      }),
    );
  }
  const target = join(REPOSITORY, 'reports/bench');
  mkdirSync(target, { recursive: true });
  const cpu = cpus()[0]?.model ?? 'unknown';
  const json = { node: process.version, nx: options.nx, cpu, rounds, results };
  writeFileSync(join(target, 'batch.json'), `${JSON.stringify(json, null, 2)}\n`);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

async function must(file, args, cwd = workspace) {
  const { code, output } = await capture(file, args, { cwd, env: environment });
  if (code === 0) return;
  console.error(`${file} ${args.join(' ')}\n${output}`);
  process.exit(1);
}
