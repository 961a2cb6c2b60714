// Measures how long it takes to generate the example ecosystem of nine modules, against the first-party generator of
// one tested library, in one workspace, in turns. Prints a table and writes reports/bench/ecosystem.json.
//   node bench/ecosystem.mjs
//   node bench/ecosystem.mjs --rounds=5 --nx=23.2.1
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { capture, REPOSITORY, scratchFolder } from '../scripts/commands.mjs';
import { createArguments, packPlugin, terminalEnvironment } from '../scripts/workspaces.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    nx: { type: 'string', default: '23.2.1' },
  },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds is "${options.rounds}". Expected a whole number from 1 on.`);
  process.exit(1);
}

const NAME = 'auto-meeting-orchestrator';
const SPEC = 'node_modules/@wsp/amiw/examples/amo/ecosystem.yaml';
const GENERATORS = {
  ecosystem: ['@wsp/amiw:ecosystem', NAME, `--spec=${SPEC}`],
  library: ['@nx/js:library', 'packages/bench-one', '--unitTestRunner=vitest', '--bundler=tsc'],
};
const folder = scratchFolder('amiw-bench-');
const workspace = join(folder, 'acme');
const NX = join(workspace, 'node_modules/.bin/nx');
const plain = terminalEnvironment(join(folder, 'tmp'), { CI: 'false' });

await prepare();
const results = [];
for (const daemon of [true, false]) results.push(await measure(daemon));
const size = await sizeOfOne();
await must('npx', ['nx', 'daemon', '--stop']);
report();

async function prepare() {
  console.log('Preparing a workspace with both generators …');
  await must('node', ['scripts/build.mjs'], REPOSITORY);
  const tarball = await packPlugin(folder, plain);
  await must('npx', createArguments(options.nx, 'ts'), folder);
  // The first library brings what the workspace lacks for libraries, and stays: it is not what is measured.
  const first = GENERATORS.library.map((arg) => arg.replace('bench-one', 'bench-zero'));
  await must('npx', ['nx', 'g', ...first, '--no-interactive']);
  await must('npx', ['nx', 'add', `@wsp/amiw@file:${tarball}`]);
  await must('git', ['add', '-A']);
  await must('git', ['commit', '-qm', 'chore: what both begin with']);
}

async function measure(daemon) {
  const seconds = { ecosystem: [], library: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of Object.keys(GENERATORS)) {
      const taken = await timed(GENERATORS[name], daemon);
      // The first round fills caches.
      if (round > 0) seconds[name].push(taken);
      await must('git', ['reset', '-q', '--hard']);
      await must('git', ['clean', '-fdq', '-e', 'node_modules']);
    }
  }
  return { situation: daemon ? 'daemon, with install' : 'no daemon, with install', seconds };
}

async function timed(args, daemon) {
  const env = { ...plain, NX_DAEMON: String(daemon) };
  // What the daemon has to do about the files that went is no part of it.
  if (daemon) await must(NX, ['show', 'projects'], workspace, env);
  const from = performance.now();
  await must(NX, ['g', ...args, '--no-interactive'], workspace, env);
  return (performance.now() - from) / 1000;
}

async function sizeOfOne() {
  await must('npx', ['nx', 'g', ...GENERATORS.ecosystem, '--no-interactive', '--skipInstall']);
  const files = ['modules', 'ecosystems'].flatMap((root) =>
    readdirSync(join(workspace, root), { recursive: true })
      .map((file) => join(workspace, root, file))
      .filter((file) => !file.includes('node_modules') && statSync(file).isFile()),
  );
  const lines = files.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length, 0);
  return { files: files.length, lines };
}

function report() {
  const rows = results.map(({ situation, seconds }) => ({
    situation,
    ecosystem: median(seconds.ecosystem).toFixed(2),
    library: median(seconds.library).toFixed(2),
    ratio: (median(seconds.ecosystem) / median(seconds.library)).toFixed(2),
  }));
  console.table(rows);
  console.log(`${size.files} files with ${size.lines} lines; medians of ${rounds}.`);
  const target = join(REPOSITORY, 'reports/bench');
  mkdirSync(target, { recursive: true });
  const cpu = cpus()[0]?.model ?? 'unknown';
  const json = { node: process.version, nx: options.nx, cpu, rounds, size, rows, results };
  writeFileSync(join(target, 'ecosystem.json'), `${JSON.stringify(json, null, 2)}\n`);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

async function must(file, args, cwd = workspace, env = plain) {
  const { code, output } = await capture(file, args, { cwd, env });
  if (code === 0) return;
  console.error(`${file} ${args.join(' ')}\n${output}`);
  process.exit(1);
}
