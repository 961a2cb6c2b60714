// Measures how long it takes to generate a module, against the first-party generator of a tested library, in one
// workspace, in turns. Prints a table and writes reports/bench/generate.json.
//   node bench/generate.mjs
//   node bench/generate.mjs --rounds=9 --nx=23.2.1
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { capture, REPOSITORY, scratchFolder } from '../scripts/commands.mjs';
import { createArguments, packPlugin, terminalEnvironment } from '../scripts/workspaces.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    nx: { type: 'string', default: '23.2.1' },
  },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds is "${options.rounds}". Expected a whole number from 1 on.`);
  process.exit(1);
}

const folder = scratchFolder('amiw-bench-');
const workspace = join(folder, 'acme');
const plain = terminalEnvironment(join(folder, 'tmp'), { CI: 'false' });

/** Users have the daemon; CI has none. Without the install one sees what the generator itself takes. */
const SITUATIONS = [
  { name: 'daemon, with install', daemon: true, install: true },
  { name: 'daemon, without install', daemon: true, install: false },
  { name: 'no daemon, with install', daemon: false, install: true },
  { name: 'no daemon, without install', daemon: false, install: false },
];

let count = 0;
const GENERATORS = {
  '@wsp/amiw:module': () => [
    ...['@wsp/amiw:module', `bench-${word()}`, '--domain=communication', '--allowSimilar'],
    `--purpose=Hold what round ${count} of the measurement brought`,
  ],
  '@nx/js:library': () => [
    ...['@nx/js:library', `packages/bench-${word()}`],
    ...['--unitTestRunner=vitest', '--bundler=tsc'],
  ],
};

await prepare();
const results = [];
for (const situation of SITUATIONS) results.push(await measure(situation));
await must('npx', ['nx', 'daemon', '--stop'], workspace);
report(results);

async function prepare() {
  console.log('Preparing a workspace with both generators …');
  await must('node', ['scripts/build.mjs'], REPOSITORY);
  const tarball = await packPlugin(folder, plain);
  await must('npx', createArguments(options.nx, 'ts'), folder);
  // The first run of each installs what the workspace lacks, and the kernel: neither is what is measured.
  // The library's comes first: with tests in the workspace and without its plugin installed, it fails.
  await generate('@nx/js:library', plain);
  await must('npx', ['nx', 'add', `@wsp/amiw@file:${tarball}`], workspace);
  await generate('@wsp/amiw:module', plain);
  mkdirSync(join(folder, 'bin'));
  const stub = join(folder, 'bin', 'npm');
  writeFileSync(stub, '#!/bin/sh\n[ "$1" = install ] && exit 0\nexec "$REAL_NPM" "$@"\n');
  chmodSync(stub, 0o755);
}

async function measure({ name, daemon, install }) {
  const env = { ...plain, NX_DAEMON: String(daemon) };
  if (!install) {
    const { stdout } = await capture('sh', ['-c', 'command -v npm'], { env });
    env.REAL_NPM = stdout.trim();
    env.PATH = `${join(folder, 'bin')}:${env.PATH}`;
  }
  const seconds = Object.fromEntries(Object.keys(GENERATORS).map((generator) => [generator, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const generator of Object.keys(GENERATORS)) {
      const taken = await generate(generator, env);
      // Round 0 warms the daemon and the file caches of this situation.
      if (round > 0) seconds[generator].push(taken);
    }
  }
  const [ours, theirs] = Object.values(seconds).map(median);
  console.log(`${name}: ${ours.toFixed(2)} s against ${theirs.toFixed(2)} s`);
  return { situation: name, seconds, medians: { ours, theirs }, ratio: ours / theirs };
}

async function generate(generator, env) {
  count += 1;
  const args = ['generate', ...GENERATORS[generator](), '--no-interactive'];
  if (env.NX_DAEMON === 'true') await settle(env);
  const start = performance.now();
  await must(join(workspace, 'node_modules/.bin/nx'), args, workspace, env);
  return (performance.now() - start) / 1000;
}

/** The daemon looks at new files for a while; a person is slower than that. */
async function settle(env) {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await must(join(workspace, 'node_modules/.bin/nx'), ['show', 'projects'], workspace, env);
}

function report(measured) {
  const ours = '@wsp/amiw:module';
  const theirs = '@nx/js:library';
  console.log(`\nMedians of ${rounds} rounds, Nx ${options.nx}, Node ${process.version}:\n`);
  console.log(`| Situation | ${ours} | ${theirs} | Ratio |`);
  console.log('|---|---|---|---|');
  for (const { situation, medians, ratio } of measured) {
    const cells = [`${medians.ours.toFixed(2)} s`, `${medians.theirs.toFixed(2)} s`];
    console.log(`| ${[situation, ...cells, ratio.toFixed(2)].join(' | ')} |`);
  }
  const file = join(REPOSITORY, 'reports', 'bench', 'generate.json');
  mkdirSync(join(file, '..'), { recursive: true });
  const machine = { node: process.version, cpus: cpus().length, platform: process.platform };
  const record = { nx: options.nx, rounds, machine, results: measured };
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
  console.log(`\nWritten to reports/bench/generate.json.`);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? (sorted[middle - 1] + sorted[middle]) / 2
    : sorted[Math.floor(middle)];
}

/** Names must not look like versions of each other: 12 becomes `bc`. */
function word() {
  return [...String(count)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

async function must(file, args, cwd, env = plain) {
  const { code, output } = await capture(file, args, { cwd, env });
  if (code === 0) return;
  console.error(`\`${[file, ...args].join(' ')}\` ended with exit code ${code}:\n${output}`);
  process.exit(1);
}
