// Measures how long it takes to generate the example ecosystem of nine modules, against the first-party generator of
// one tested library, in one workspace, in turns. Prints a table and writes reports/bench/ecosystem.json.
//   node bench/ecosystem.mjs
//   node bench/ecosystem.mjs --rounds=5 --nx=23.2.1
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scratchFolder } from '../scripts/commands.mjs';
import { terminalEnvironment } from '../scripts/workspaces.mjs';
import { median, must, wholeNumbers, workspaceWithPlugin, writeReport } from './tools.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    nx: { type: 'string', default: '23.2.1' },
  },
});
const [rounds] = wholeNumbers('rounds', options.rounds);

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
await inWorkspace('npx', ['nx', 'daemon', '--stop']);
report();

async function prepare() {
  console.log('Preparing a workspace with both generators …');
  // The first library brings what the workspace lacks for libraries, and stays: it is not what is measured.
  const library = GENERATORS.library.map((arg) => arg.replace('bench-one', 'bench-zero'));
  const first = ['g', ...library, '--no-interactive'];
  await workspaceWithPlugin(folder, { nx: options.nx, env: plain, first });
  await inWorkspace('git', ['add', '-A']);
  await inWorkspace('git', ['commit', '-qm', 'chore: what both begin with']);
}

async function measure(daemon) {
  const seconds = { ecosystem: [], library: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of Object.keys(GENERATORS)) {
      const taken = await timed(GENERATORS[name], daemon);
      // The first round fills caches.
      if (round > 0) seconds[name].push(taken);
      await inWorkspace('git', ['reset', '-q', '--hard']);
      await inWorkspace('git', ['clean', '-fdq', '-e', 'node_modules']);
    }
  }
  return { situation: daemon ? 'daemon, with install' : 'no daemon, with install', seconds };
}

async function timed(args, daemon) {
  const env = { ...plain, NX_DAEMON: String(daemon) };
  // What the daemon has to do about the files that went is no part of it.
  if (daemon) await inWorkspace(NX, ['show', 'projects'], env);
  const from = performance.now();
  await inWorkspace(NX, ['g', ...args, '--no-interactive'], env);
  return (performance.now() - from) / 1000;
}

async function sizeOfOne() {
  await inWorkspace('npx', [
    'nx',
    'g',
    ...GENERATORS.ecosystem,
    '--no-interactive',
    '--skipInstall',
  ]);
  const files = ['modules', 'ecosystems'].flatMap((root) =>
    readdirSync(join(workspace, root), { recursive: true })
      .map((file) => join(workspace, root, file))
      .filter((file) => !file.includes('node_modules') && statSync(file).isFile()),
  );
  const lines = files.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length, 0);
  return { files: files.length, lines };
}

function report() {
  console.log(`${size.files} files with ${size.lines} lines; medians of ${rounds}.`);
  const comparisons = results.map(({ situation, seconds }) => ({
    what: `nx g ecosystem (nine modules) against one library, ${situation}`,
    ...{ ours: median(seconds.ecosystem), theirs: median(seconds.library), unit: 's', target: 2 },
    isShown: situation.startsWith('daemon'),
  }));
  writeReport('ecosystem', { nx: options.nx, rounds, size, results, comparisons });
}

async function inWorkspace(file, args, env = plain) {
  return must(file, args, { cwd: workspace, env });
}
