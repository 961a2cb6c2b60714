// Generates a module from every case in e2e/blueprints and holds it against everything that a module must stand:
// types, strict lint rules, format, all gates, and a second run of the generator that changes nothing.
//   node scripts/blueprints.mjs                              every case
//   node scripts/blueprints.mjs service scorer/fifty         cases of a blueprint, or one case
//   node scripts/blueprints.mjs scorer --mutation            and the mutation score of each, which must reach 80 %
//   node scripts/blueprints.mjs scorer --folder=<folder>     in a workspace that is kept and used again
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readCases } from './cases.mjs';
import { capture, INSTALL, REPOSITORY, run, scratchFolder } from './commands.mjs';
import { mutate, STRYKER_PACKAGES } from './mutation-run.mjs';
import { createArguments, packPlugin, terminalEnvironment } from './workspaces.mjs';

const BAR = 80;

/** The strictest rules that typescript-eslint has, without an exception. */
const ESLINT_CONFIG = `import tseslint from 'typescript-eslint';

export default tseslint.config({ ignores: ['**/dist', '**/out-tsc'] }, {
  files: ['**/*.ts'],
  extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
});
`;

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string' },
    mutation: { type: 'boolean', default: false },
    nx: { type: 'string', default: '23.2.1' },
  },
});
const folder =
  options.folder === undefined ? scratchFolder('amiw-blueprints-') : resolve(options.folder);
const workspace = join(folder, 'acme');
const env = terminalEnvironment(join(folder, 'tmp'), { NX_DAEMON: 'false' });
const cases = readCases(wanted);
if (cases.length === 0) fail(`No case in e2e/blueprints is called ${wanted.join(' or ')}.`);

await prepare();
const failures = [];
for (const one of cases) await generate(one);
await judge();
if (options.mutation) for (const one of cases) await judgeMutants(one);
console.log(failures.map((failure) => `FAILED  ${failure}`).join('\n'));
console.log(`${cases.length} modules, ${failures.length} failures`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function prepare() {
  if (!existsSync(join(REPOSITORY, 'node_modules', '.package-lock.json')))
    await must('npm', INSTALL, REPOSITORY);
  await must('node', ['scripts/build.mjs'], REPOSITORY);
  if (!existsSync(join(workspace, 'node_modules/@wsp/amiw'))) {
    mkdirSync(folder, { recursive: true });
    const tarball = await packPlugin(folder, env);
    await must('npx', createArguments(options.nx, 'ts'), folder);
    await must('npx', ['nx', 'add', `@wsp/amiw@file:${tarball}`]);
    const packages = [
      'eslint@^10',
      'typescript-eslint@^8',
      ...(options.mutation ? STRYKER_PACKAGES : []),
    ];
    await must('npm', ['install', '--save-dev', '--no-audit', '--no-fund', ...packages]);
    writeFileSync(join(workspace, 'eslint.strict.mjs'), ESLINT_CONFIG);
  } else {
    const installed = join(workspace, 'node_modules/@wsp/amiw');
    for (const part of ['dist', 'schemas', 'generators.json', 'executors.json']) {
      rmSync(join(installed, part), { recursive: true, force: true });
      cpSync(join(REPOSITORY, part), join(installed, part), { recursive: true });
    }
    rmSync(join(workspace, 'modules/infrastructure/kernel'), { recursive: true, force: true });
  }
}

async function generate(one) {
  rmSync(join(workspace, one.root), { recursive: true, force: true });
  const args = [
    ...[
      'nx',
      'g',
      '@wsp/amiw:module',
      one.name,
      `--domain=${one.domain}`,
      `--purpose=${one.purpose}`,
    ],
    ...[`--blueprint=${one.blueprint}`, `--milestone=${one.milestone}`, '--allowSimilar'],
    ...(one.given === undefined ? [] : [`--options=${JSON.stringify(one.given)}`]),
  ];
  await check(`${one.id}: generate`, 'npx', args);
  await must('git', ['add', '-A']);
  await check(`${one.id}: generate again`, 'npx', [...args, '--skipInstall']);
  const { stdout } = await capture('git', ['diff', '--name-only'], { cwd: workspace, env });
  if (stdout !== '')
    failures.push(`${one.id}: a second run changes ${stdout.trim().replaceAll('\n', ', ')}`);
}

async function judge() {
  const roots = cases.map(({ root }) => root);
  await check('types', 'npx', ['tsc', '-b', ...roots, 'modules/infrastructure/kernel']);
  for (const root of roots) rmSync(join(workspace, root, 'dist'), { recursive: true, force: true });
  await check('lint', 'npx', [
    'eslint',
    '--config=eslint.strict.mjs',
    '--no-inline-config',
    '--max-warnings=0',
    ...roots,
  ]);
  await check('format', 'npx', ['prettier', '--check', ...roots]);
  const projects = cases.map(({ name }) => name).join(',');
  await check('gates', 'npx', [
    'nx',
    'run-many',
    '-t',
    'wsp-validate',
    '-p',
    projects,
    '--outputStyle=static',
  ]);
}

async function judgeMutants({ id, root }) {
  const { score, noticed, total, survivors } = await mutate({ workspace, root, env });
  for (const { place, mutator, replacement } of survivors)
    console.log(`${place}  ${mutator}  ${replacement}`);
  console.log(`${id}: ${score.toFixed(2)} % (${noticed} of ${total}; bar ${BAR} %)`);
  if (score < BAR) failures.push(`${id}: mutation score ${score.toFixed(2)} %`);
}

async function check(what, file, args) {
  console.log(`\n$ ${[file, ...args].join(' ').slice(0, 200)}`);
  const code = await run(file, args, { cwd: workspace, env });
  if (code !== 0) failures.push(what);
}

async function must(file, args, cwd = workspace) {
  const { code, output } = await capture(file, args, { cwd, env });
  if (code !== 0) fail(`\`${file} ${args.join(' ')}\` ended with exit code ${code}.\n${output}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
