// Measures how well the tests of generated modules notice faults, under Stryker: a module and the kernel, or an example
// ecosystem and all of its modules.
//   node scripts/mutation.mjs                          ends with exit code 1 when a score is below 80
//   node scripts/mutation.mjs --name=orders --bar=90   another module, another bar
//   node scripts/mutation.mjs --example=amo            all of examples/amo; takes more than an hour
//   node scripts/mutation.mjs --example=amo --only=channel-selector,kernel   some of them
//   node scripts/mutation.mjs --keep                   leaves the workspace for a look at it
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { REPOSITORY, run, scratchFolder } from './commands.mjs';
import { mutate, STRYKER_PACKAGES } from './mutation-run.mjs';
import { createArguments, packPlugin, terminalEnvironment } from './workspaces.mjs';

const { values: options } = parseArgs({
  options: {
    name: { type: 'string', default: 'intent-log' },
    example: { type: 'string' },
    only: { type: 'string' },
    bar: { type: 'string', default: '80' },
    nx: { type: 'string', default: '23.2.1' },
    keep: { type: 'boolean', default: false },
  },
});
const bar = Number(options.bar);
const folder = scratchFolder('amiw-mutation-', { keep: options.keep });
const workspace = join(folder, 'acme');
const env = terminalEnvironment(join(folder, 'tmp'), { NX_DAEMON: 'false' });

if (!existsSync(join(REPOSITORY, 'node_modules', '.package-lock.json'))) {
  await step('npm', ['ci', '--no-audit', '--no-fund'], REPOSITORY);
}
await step('node', ['scripts/build.mjs'], REPOSITORY);
const tarball = await packPlugin(folder, env);
await step('npx', createArguments(options.nx, 'ts'), folder);
await step('npx', ['nx', 'add', `@wsp/amiw@file:${tarball}`]);
await step('npx', ['nx', 'g', ...generator()]);
await step('npm', ['install', '--save-dev', '--no-audit', '--no-fund', ...STRYKER_PACKAGES]);

const scores = [];
for (const root of modules()) scores.push(await mutate({ workspace, root, env }));
report(scores);

function generator() {
  const { example, name } = options;
  if (example !== undefined) {
    const file = `examples/${example}/ecosystem.yaml`;
    const [, ecosystem] = /^name: (.+)$/m.exec(readFileSync(join(REPOSITORY, file), 'utf8'));
    return ['@wsp/amiw:ecosystem', ecosystem, `--spec=node_modules/@wsp/amiw/${file}`];
  }
  return [
    ...['@wsp/amiw:module', name, '--domain=communication'],
    '--purpose=Keep what people asked for, and find it again',
  ];
}

function modules() {
  const wanted = options.only?.split(',');
  const found = ['modules', 'ecosystems']
    .flatMap((top) => foldersWithManifest(top))
    .filter((root) => wanted?.includes(basename(root)) ?? true)
    .sort();
  if (found.length > 0) return found;
  console.error(`No module is called ${wanted?.join(' or ')}.`);
  process.exit(1);
}

/** From the workspace's root. */
function foldersWithManifest(top) {
  if (!existsSync(join(workspace, top))) return [];
  return readdirSync(join(workspace, top), { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file) === 'wsp.json' && !file.includes('node_modules'))
    .map((file) => join(top, dirname(file)));
}

function report(all) {
  console.log('\nMutation scores: mutants that a test notices, of all mutants.\n');
  for (const { root, survivors } of all) {
    for (const { place, mutator, replacement } of survivors) {
      console.log(`${root}/${place}  ${mutator}  ${replacement}`);
    }
  }
  for (const { root, score, noticed, total } of all) {
    console.log(`${root}: ${score.toFixed(2)} % (${noticed} of ${total}; bar ${bar} %)`);
  }
  if (all.every(({ score }) => score >= bar)) return;
  console.error(`At least one score is below ${bar} %.`);
  process.exitCode = 1;
}

async function step(file, args, cwd = workspace) {
  console.log(`\n$ ${[file, ...args].join(' ')}`);
  const code = await run(file, args, { cwd, env });
  if (code === 0) return;
  console.error(`\`${file}\` ended with exit code ${code}.`);
  process.exit(1);
}
