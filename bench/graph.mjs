// Measures what the plugin adds to Nx's project graph: `nx show projects` in a workspace of many modules, against the
// same projects with the same targets written into project.json, and against the tests that `@nx/vitest` infers for
// them; with a cold and a warm cache, with and without the daemon. Also what the plugin's own part takes a module.
//   node bench/graph.mjs
//   node bench/graph.mjs --modules=10,300,1000,3000,10000 --rounds=3 --nx=23.2.1
//   node bench/graph.mjs --vitest-up-to=1000     no `@nx/vitest` above that many modules
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scratchFolder } from '../scripts/commands.mjs';
import { terminalEnvironment } from '../scripts/workspaces.mjs';
import { median, must, wholeNumbers, workspaceWithPlugin, writeReport } from './tools.mjs';

const { values: options } = parseArgs({
  options: {
    modules: { type: 'string', default: '10,300,1000' },
    rounds: { type: 'string', default: '3' },
    nx: { type: 'string', default: '23.2.1' },
    'vitest-up-to': { type: 'string', default: '1000' },
  },
});
const sizes = wholeNumbers('modules', options.modules);
const [rounds] = wholeNumbers('rounds', options.rounds);
const [vitestUpTo] = wholeNumbers('vitest-up-to', options['vitest-up-to']);

const SITUATIONS = [
  { situation: 'cold, no daemon', daemon: false, cold: true },
  { situation: 'warm, no daemon', daemon: false, cold: false },
  { situation: 'cold, daemon starts', daemon: true, cold: true },
  { situation: 'warm, daemon runs', daemon: true, cold: false },
];
/** Who declares the targets: a file of each module's folder, and a plugin that reads it. */
const DECLARED_BY = {
  amiw: { file: 'wsp.json', plugin: '@wsp/amiw' },
  project: { file: 'project.json' },
  vitest: { file: 'vitest.config.mts', plugin: '@nx/vitest' },
};
const NOTHING_ELSE = ['wsp.json', 'project.json', 'vitest.config.mts'];

const folder = scratchFolder('amiw-bench-');
const plain = terminalEnvironment(join(folder, 'tmp'), { CI: 'false' });
console.log('Preparing a workspace …');
const workspace = await workspaceWithPlugin(folder, { nx: options.nx, env: plain });
await inWorkspace('npm', ['install', '--save-dev', `@nx/vitest@${options.nx}`]);
const NX = join(workspace, 'node_modules/.bin/nx');
const nxJson = JSON.parse(readFileSync(join(workspace, 'nx.json'), 'utf8'));

const results = [];
const ownParts = [];
for (const size of sizes) {
  for (const index of Array(size).keys()) writeModule(index);
  declareBy('amiw', size);
  const targets = await inferredTargets();
  ownParts.push({ size, msPerModule: await ownPart() });
  const kinds = Object.keys(DECLARED_BY).filter((kind) => kind !== 'vitest' || size <= vitestUpTo);
  const seconds = Object.fromEntries(kinds.map((kind) => [kind, SITUATIONS.map(() => [])]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const kind of kinds) {
      declareBy(kind, size, targets);
      for (const [at, situation] of SITUATIONS.entries()) {
        const taken = await showProjects(situation, size);
        // The first round fills the caches of files and of the compiler.
        if (round > 0) seconds[kind][at].push(taken);
      }
      await inWorkspace(NX, ['daemon', '--stop']);
    }
  }
  results.push({ size, seconds });
  console.log(`${size} modules are measured.`);
}
report();

function root(index) {
  return `modules/notes/notes-${index}`;
}

function writeModule(index) {
  const name = `notes-${index}`;
  write(index, 'package.json', json({ name: `@acme/${name}`, version: '0.1.0', type: 'module' }));
  write(index, 'src/index.ts', `export const name = '${name}';\n`);
  write(index, 'README.md', `# ${name}\n`);
}

function write(index, file, text) {
  const path = join(workspace, root(index), file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

function json(value) {
  return JSON.stringify(value, null, 2);
}

/** Writes the file of one kind, removes those of the others, and leaves its plugin as the only one. */
function declareBy(kind, size, targets) {
  const { file, plugin } = DECLARED_BY[kind];
  for (const index of Array(size).keys()) {
    for (const other of NOTHING_ELSE) {
      if (other !== file) rmSync(join(workspace, root(index), other), { force: true });
    }
    write(index, file, declaration(kind, index, targets));
  }
  const plugins = plugin === undefined ? [] : [plugin];
  writeFileSync(join(workspace, 'nx.json'), json({ ...nxJson, plugins }));
}

function declaration(kind, index, targets) {
  const name = `notes-${index}`;
  switch (kind) {
    case 'amiw':
      return json({
        ...{ name, domain: 'notes', purpose: `Keep the notes of group ${index}` },
        events: { publishes: [`${name}.written`], subscribes: [`notes-${index + 1}.written`] },
      });
    case 'project':
      return JSON.stringify({ name: `@acme/${name}`, ...targets(index) }, null, 2);
    case 'vitest':
      return "import { defineConfig } from 'vitest/config';\n\nexport default defineConfig({});\n";
  }
}

/** What the plugin infers for each module, told as project.json tells it. */
async function inferredTargets() {
  const env = { ...plain, NX_DAEMON: 'false' };
  const shown = await inWorkspace(NX, ['show', 'project', '@acme/notes-0', '--json'], env);
  const { targets, tags, metadata } = JSON.parse(shown);
  const text = JSON.stringify({ targets, tags, metadata });
  return (index) => JSON.parse(text.replaceAll('notes-0', `notes-${index}`));
}

/** Milliseconds a module that `createNodes` itself takes, each time in a process of its own. */
async function ownPart() {
  const program = `
    const { createNodesV2: [, create] } = require('@wsp/amiw');
    const { readdirSync } = require('node:fs');
    const files = readdirSync('modules', { recursive: true }).filter((file) => /(^|\\/)wsp\\.json$/.test(file)).map((file) => 'modules/' + file);
    const context = { workspaceRoot: process.cwd(), nxJsonConfiguration: require('./nx.json') };
    (async () => {
      const from = performance.now();
      const made = await create(files, undefined, context);
      console.log(JSON.stringify({ ms: performance.now() - from, made: made.length, files: files.length }));
    })();`;
  const times = [];
  for (let round = 0; round < 3; round += 1) {
    const { ms, made, files } = JSON.parse(await inWorkspace('node', ['-e', program]));
    if (made !== files) throw new Error(`${made} of ${files} modules became projects.`);
    times.push(ms / files);
  }
  return median(times);
}

async function showProjects({ daemon, cold }, size) {
  const env = { ...plain, NX_DAEMON: String(daemon) };
  if (cold) {
    await inWorkspace(NX, ['daemon', '--stop']);
    rmSync(join(workspace, '.nx/workspace-data'), { recursive: true, force: true });
  }
  const from = performance.now();
  const shown = await inWorkspace(NX, ['show', 'projects', '--json'], env);
  const taken = (performance.now() - from) / 1000;
  const found = JSON.parse(shown).filter((name) => name.startsWith('@acme/notes-')).length;
  if (found !== size) throw new Error(`Nx knows ${found} of ${size} modules.`);
  return taken;
}

function report() {
  const comparisons = results.flatMap(({ size, seconds }) =>
    SITUATIONS.flatMap(({ situation }, at) =>
      ['project', 'vitest']
        .filter((kind) => kind in seconds)
        .map((kind) => ({
          what: `nx show projects, ${size} modules, ${situation}, against ${kind === 'project' ? 'project.json' : '@nx/vitest'}`,
          ours: median(seconds.amiw[at]),
          theirs: median(seconds[kind][at]),
          unit: 's',
          ...(kind === 'project' && { target: 1.15 }),
          isShown:
            size === 1000 &&
            situation === (kind === 'project' ? 'warm, no daemon' : 'cold, no daemon'),
        })),
    ),
  );
  console.table(
    ownParts.map(({ size, msPerModule }) => ({
      modules: size,
      'createNodes, ms a module': msPerModule.toFixed(3),
    })),
  );
  writeReport('graph', { nx: options.nx, rounds, ownParts, results, comparisons });
}

async function inWorkspace(file, args, env = plain) {
  return must(file, args, { cwd: workspace, env });
}
