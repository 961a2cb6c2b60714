// Measures how long it takes to generate a module, against the first-party generator of a tested library, in one
// workspace, in turns. Prints a table and writes reports/bench/generate.json.
//   node bench/generate.mjs
//   node bench/generate.mjs --rounds=9 --nx=23.2.1
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { capture, scratchFolder } from '../scripts/commands.mjs';
import { terminalEnvironment } from '../scripts/workspaces.mjs';
import { median, must, wholeNumbers, workspaceWithPlugin, writeReport } from './tools.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    nx: { type: 'string', default: '23.2.1' },
  },
});
const [rounds] = wholeNumbers('rounds', options.rounds);

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
await inWorkspace('npx', ['nx', 'daemon', '--stop']);
report(results);

async function prepare() {
  console.log('Preparing a workspace with both generators …');
  // The first run of each installs what the workspace lacks, and the kernel: neither is what is measured.
  // The library's comes first: with tests in the workspace and without its plugin installed, it fails.
  const first = argumentsOf('@nx/js:library');
  await workspaceWithPlugin(folder, { nx: options.nx, env: plain, first });
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
  const args = argumentsOf(generator);
  if (env.NX_DAEMON === 'true') await settle(env);
  const start = performance.now();
  await inWorkspace(join(workspace, 'node_modules/.bin/nx'), args, env);
  return (performance.now() - start) / 1000;
}

/** Each time of another name. */
function argumentsOf(generator) {
  count += 1;
  return ['generate', ...GENERATORS[generator](), '--no-interactive'];
}

/** The daemon looks at new files for a while; a person is slower than that. */
async function settle(env) {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await inWorkspace(join(workspace, 'node_modules/.bin/nx'), ['show', 'projects'], env);
}

function report(measured) {
  console.log(`\nMedians of ${rounds} rounds, Nx ${options.nx}, Node ${process.version}:\n`);
  const comparisons = measured.map(({ situation, medians }) => ({
    what: `nx g module against nx g @nx/js:library, ${situation}`,
    ...{ ...medians, unit: 's', target: 1, isShown: situation === 'daemon, with install' },
  }));
  writeReport('generate', { nx: options.nx, rounds, comparisons });
}

/** Names must not look like versions of each other: 12 becomes `bc`. */
function word() {
  return [...String(count)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

async function inWorkspace(file, args, env = plain) {
  return must(file, args, { cwd: workspace, env });
}
