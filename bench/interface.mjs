// Measures what it takes to tell a module's interface from its sources, and to hold its documents against it with and
// without examples, next to TypeDoc and API Extractor, each in a process of its own that sees the same generated modules.
// Prints tables and writes reports/bench/interface.json.
//   node bench/interface.mjs
//   node bench/interface.mjs --modules=50 --rounds=3
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { capture, REPOSITORY, scratchFolder } from '../scripts/commands.mjs';
import { runGates } from './interface/docs-gate.mjs';
import { takeExamplesOut } from './interface/without-examples.mjs';
import { median, wholeNumbers, writeReport } from './tools.mjs';

const { values } = parseArgs({
  options: {
    modules: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    folder: { type: 'string' },
  },
});
const [modules] = wholeNumbers('modules', values.modules);
const [rounds] = wholeNumbers('rounds', values.rounds);
if (!existsSync(join(REPOSITORY, 'dist'))) fail('There is no dist. Run `npm run build` first.');

const PACKAGES = [
  'typedoc@0.28',
  '@microsoft/api-extractor@^7.60.0',
  'typescript@~6.0.0',
  'valibot@^1.5.0',
  '@cfworker/json-schema@^4.1.1',
  'pino@^10.0.0',
  '@types/node@^22.0.0',
];
const TOOLS = [
  'amiw-interface',
  'amiw-docs-gate',
  'amiw-docs-gate-with-examples',
  'typedoc',
  'api-extractor',
];

const WITHOUT = 'without/communication';

const folder = values.folder ?? scratchFolder('amiw-bench-interface-');
await prepare();
const measured = new Map(TOOLS.map((tool) => [tool, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const tool of TOOLS) measured.get(tool).push(await measure(tool));
}
const cpuOf = (tool) => median(measured.get(tool));
const fastest = cpuOf('amiw-interface');
const rows = TOOLS.map((tool) => {
  const cpuMs = cpuOf(tool);
  return { tool, 'cpu ms a module': round1(cpuMs), ratio: round1(cpuMs / fastest) };
});
console.table(rows);
const comparisons = ['typedoc', 'api-extractor'].map((theirs) => ({
  what: `the interface of a module against ${theirs}`,
  ...{ ours: fastest, theirs: cpuOf(theirs), unit: 'ms of CPU', isShown: true },
}));
writeReport('interface', { modules, rounds, rows, comparisons });

/** A workspace with the kernel and modules of the blueprint `service`, all sources, nothing built. */
async function prepare() {
  write(
    'package.json',
    '{ "name": "@acme/source", "private": true, "type": "module", "workspaces": ["none/*"] }',
  );
  write('nx.json', '{}');
  write('.gitignore', 'node_modules\n');
  write('tsconfig.base.json', '{ "compilerOptions": { "composite": true } }');
  write('tsconfig.json', '{ "files": [], "references": [] }');
  if (!existsSync(join(folder, 'node_modules/typedoc'))) {
    const args = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
    const { code, output } = await capture('npm', [...args, ...PACKAGES], { cwd: folder });
    if (code !== 0) fail(output);
  }
  const require = createRequire(import.meta.url);
  const { FsTree, flushChanges } = require('nx/src/generators/tree');
  const { moduleGenerator } = require('../dist/generators/module/generator.js');
  const tree = new FsTree(folder, false);
  for (let index = 0; index < modules; index += 1) {
    await moduleGenerator(tree, {
      ...{ name: `log-${word(index)}`, domain: 'communication', blueprint: 'service' },
      ...{ purpose: `Keep what people wrote into log ${word(index)}`, allowSimilar: true },
      ...{ milestone: 'poc', skipFormat: true, skipInstall: true },
    });
  }
  flushChanges(folder, tree.listChanges());
  const scope = join(folder, 'node_modules/@acme');
  mkdirSync(scope, { recursive: true });
  if (!existsSync(join(scope, 'kernel')))
    symlinkSync(join(folder, 'modules/infrastructure/kernel'), join(scope, 'kernel'));
  await prepareWithout();
  write(
    'tsconfig.bench.json',
    JSON.stringify({
      compilerOptions: {
        ...{ target: 'es2022', module: 'esnext', moduleResolution: 'bundler', strict: true },
        ...{ declaration: true, emitDeclarationOnly: true, skipLibCheck: true, outDir: 'out' },
        ...{ rootDir: 'modules', types: ['node'], customConditions: ['@acme/source'] },
      },
      include: ['modules/*/*/src/**/*.ts'],
    }),
  );
}

/** The same modules without examples, in their documents and in the comments of their sources. */
async function prepareWithout() {
  cpSync(join(folder, 'modules/communication'), join(folder, WITHOUT), { recursive: true });
  takeExamplesOut(join(folder, WITHOUT));
  await runGates(folder, REPOSITORY, WITHOUT, { fix: true });
}

/** Milliseconds of CPU for each module, the start of the tool included. */
async function measure(tool) {
  const script = join(import.meta.dirname, 'interface', `${tool}.mjs`);
  const { code, output, stdout } = await capture('node', [script, folder, REPOSITORY], {
    cwd: folder,
  });
  if (code !== 0) fail(`${tool} failed.\n${output}`);
  return Number(/cpu ms: (\d+)/.exec(stdout)?.[1]) / modules;
}

function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Names of modules are words. */
function word(index) {
  return [...String(index)].map((digit) => 'abcdefghij'.at(Number(digit))).join('');
}

function round1(value) {
  return Math.round(value * 10) / 10;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
