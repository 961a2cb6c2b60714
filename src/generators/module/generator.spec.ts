import { readJson, updateJson, writeJson, type Tree } from '@nx/devkit';
import { expect, it } from 'vitest';
import { AmiwError } from '../../core/errors';
import { parseManifest } from '../../core/manifest/parse-manifest';
import { changes, pathsTree, solutionTree } from '../workspace/trees.fixture';
import { moduleGenerator } from './generator';
import type { ModuleGeneratorSchema } from './schema';

const ROOT = 'modules/communication/intent-log';
const KERNEL = 'modules/infrastructure/kernel';
const schema: ModuleGeneratorSchema = {
  name: 'intent-log',
  domain: 'communication',
  purpose: 'Keep what people asked for, and find it again.',
};

const REQUIRED = [
  'wsp.json',
  'package.json',
  'tsconfig.json',
  'tsconfig.lib.json',
  'tsconfig.spec.json',
  'vitest.config.mts',
  'src/index.ts',
  'src/intent-log.ts',
  'src/demo.ts',
  'tests/README.md',
  'tests/intent-log.test.ts',
  'tests/intent-log.integration.test.ts',
  'contracts/intent-log.created.schema.json',
  'README.md',
  'INTERFACE.md',
  'ROADMAP.md',
  'ModLog.md',
];

it.each<[string, () => Tree]>([
  ['project references', solutionTree],
  ['paths', pathsTree],
])('creates a complete module and the kernel in a workspace with %s', async (_kind, make) => {
  const tree = make();
  await moduleGenerator(tree, schema);
  expect(REQUIRED.filter((file) => !tree.exists(`${ROOT}/${file}`))).toEqual([]);
  expect(tree.exists(`${KERNEL}/src/kernel.ts`)).toBe(true);
  const { manifest } = parseManifest(tree.read(`${ROOT}/wsp.json`, 'utf8') ?? '');
  expect(manifest).toMatchObject({
    name: 'intent-log',
    domain: 'communication',
    purpose: 'Keep what people asked for, and find it again',
    milestone: 'poc',
    events: { publishes: ['intent-log.created', 'intent-log.updated', 'intent-log.removed'] },
  });
  expect(tree.read(`${ROOT}/INTERFACE.md`, 'utf8')).toContain('- `function createIntentLog(');
});

it('leaves no template text behind, in paths or in files', async () => {
  const tree = solutionTree();
  await moduleGenerator(tree, schema);
  for (const [path, text] of Object.entries(changes(tree))) {
    expect(path).not.toMatch(/__|\.template$/);
    expect(text, path).not.toMatch(/<%|%>/);
  }
});

it('changes nothing when it is run again', async () => {
  const tree = solutionTree();
  await moduleGenerator(tree, schema);
  const before = changes(tree);
  await moduleGenerator(tree, schema);
  expect(changes(tree)).toEqual(before);
});

it('adds what is missing, and touches no edited file', async () => {
  const tree = pathsTree();
  await moduleGenerator(tree, schema);
  const before = changes(tree);
  tree.write(`${ROOT}/README.md`, '# Mine\n');
  tree.delete(`${ROOT}/tests/README.md`);
  await moduleGenerator(tree, { name: 'intent-log', purpose: 'Something else', milestone: 'mvp' });
  expect(changes(tree)).toEqual({ ...before, [`${ROOT}/README.md`]: '# Mine\n' });
});

it('links the module as the workspace does', async () => {
  const solution = solutionTree();
  await moduleGenerator(solution, schema);
  expect(readJson(solution, 'package.json')).toMatchObject({
    workspaces: ['packages/*', 'modules/*/*'],
  });
  expect(readJson(solution, 'tsconfig.json')).toMatchObject({
    references: [{ path: `./${KERNEL}` }, { path: `./${ROOT}` }],
  });
  expect(readJson(solution, `${ROOT}/package.json`)).toMatchObject({
    name: '@acme/intent-log',
    exports: { '.': { '@acme/source': './src/index.ts' } },
    dependencies: { '@acme/kernel': '*' },
  });
  const paths = pathsTree();
  await moduleGenerator(paths, schema);
  expect(readJson(paths, 'tsconfig.base.json')).toMatchObject({
    compilerOptions: { paths: { '@legacy/intent-log': [`./${ROOT}/src/index.ts`] } },
  });
  expect(readJson(paths, `${ROOT}/project.json`)).toMatchObject({
    name: 'intent-log',
    targets: {},
  });
});

it('gives a build target where the workspace has the executor', async () => {
  const tree = pathsTree();
  updateJson<object>(tree, 'package.json', (json) => ({
    ...json,
    devDependencies: { '@nx/js': '22.7.12' },
  }));
  await moduleGenerator(tree, schema);
  expect(readJson(tree, `${ROOT}/project.json`)).toMatchObject({
    targets: { build: { executor: '@nx/js:tsc', dependsOn: ['^build'] } },
  });
});

it('places a module by its purpose when asked to', async () => {
  const tree = solutionTree();
  await moduleGenerator(tree, { ...schema, domain: 'auto' });
  expect(tree.exists(`${ROOT}/wsp.json`)).toBe(true);
});

it('uses the domains of the workspace', async () => {
  const tree = solutionTree();
  const plugins = [{ plugin: '@wsp/amiw', options: { domains: ['billing'] } }];
  updateJson<object>(tree, 'nx.json', (json) => ({ ...json, plugins }));
  await moduleGenerator(tree, { name: 'invoices', domain: 'billing', purpose: 'Write invoices' });
  expect(tree.exists('modules/billing/invoices/wsp.json')).toBe(true);
  expect(tree.exists('modules/billing/kernel/wsp.json')).toBe(true);
});

const refusals: [string, Readonly<Record<string, unknown>>, string][] = [
  ['an unknown domain', { domain: 'comunication' }, 'did you mean --domain=communication?'],
  ['no domain', { domain: undefined }, 'add --domain=communication, or --domain=auto'],
  ['a purpose that fits nowhere', { domain: 'auto', purpose: 'Xyzzy' }, 'add --domain=<domain>'],
  ['a platform as domain', { domain: 'discord' }, '"discord" is a platform.'],
  ['no purpose', { purpose: ' . ' }, 'The module "intent-log" has no purpose.'],
  ['a path as name', { name: '../escape' }, 'The name "../escape" is not kebab-case.'],
  ['blanks', { name: 'intent log' }, 'write "intent-log"'],
  ['an emoji', { name: '🚀' }, 'is not kebab-case'],
  ['300 characters', { name: 'a'.repeat(300) }, 'has 300 characters'],
  ['a reserved word', { name: 'class' }, 'The name "class" is reserved.'],
  ['a copy', { name: 'intent-log-v2' }, 'marks a copy ("v2")'],
  ['its domain', { name: 'communication' }, 'modules/communication/communication'],
  ['an unknown blueprint', { blueprint: 'servise' }, 'use --blueprint=service'],
  [
    'the name of a project',
    { name: 'cart' },
    'The name "cart" is taken by a project in packages/cart.',
  ],
  [
    'the name of a dependency',
    { name: 'ui' },
    'The name "ui" is taken by a dependency in package.json.',
  ],
  [
    'nearly the same purpose',
    { name: 'requests', purpose: 'find again what people asked for, and keep it' },
    'The module "archive" has nearly the same purpose',
  ],
];

it.each(refusals)('refuses %s, and changes nothing', async (_what, options, message) => {
  const tree = solutionTree();
  writeJson(tree, 'packages/cart/package.json', { name: '@acme/cart' });
  writeJson(tree, 'modules/communication/archive/wsp.json', {
    name: 'archive',
    domain: 'communication',
    purpose: schema.purpose,
  });
  updateJson<object>(tree, 'package.json', (json) => ({
    ...json,
    dependencies: { '@acme/ui': '1.0.0' },
  }));
  const before = changes(tree);
  const given = { ...schema, ...options };
  const failure: unknown = await moduleGenerator(tree, given).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(AmiwError);
  expect((failure as AmiwError).message).toContain(message);
  expect(changes(tree)).toEqual(before);
});

it('refuses a purpose that documents would take for markup', async () => {
  const given = { ...schema, purpose: 'Keep <%= x %>' };
  await expect(moduleGenerator(solutionTree(), given)).rejects.toThrow('[PURPOSE_INVALID]');
});

it('refuses a folder that git ignores', async () => {
  const tree = solutionTree();
  tree.write('.gitignore', 'modules/\n');
  const before = changes(tree);
  await expect(moduleGenerator(tree, schema)).rejects.toThrow(
    '.gitignore ignores modules/communication/intent-log.',
  );
  expect(changes(tree)).toEqual(before);
});

it('keeps the comments of the root tsconfig', async () => {
  const tree = solutionTree();
  const text = tree.read('tsconfig.json', 'utf8') ?? '';
  tree.write('tsconfig.json', `// ours\n${text}`);
  await moduleGenerator(tree, schema);
  expect(tree.read('tsconfig.json', 'utf8')).toMatch(/^\/\/ ours\n/);
});

it('accepts a similar purpose when told so', async () => {
  const tree = solutionTree();
  await moduleGenerator(tree, schema);
  await moduleGenerator(tree, { ...schema, name: 'requests', allowSimilar: true });
  expect(tree.exists('modules/communication/requests/wsp.json')).toBe(true);
});

it('refuses the name of a module in another domain, and a folder of somebody else', async () => {
  const tree = solutionTree();
  await moduleGenerator(tree, schema);
  await expect(moduleGenerator(tree, { ...schema, domain: 'monitoring' })).rejects.toThrow(
    'is taken by a project in',
  );
  writeJson(tree, 'modules/monitoring/uptime/package.json', { name: 'something-else' });
  await expect(
    moduleGenerator(tree, { name: 'uptime', domain: 'monitoring', purpose: 'Watch health' }),
  ).rejects.toThrow('holds the package "something-else" and no wsp.json');
});

it('leaves ecosystems alone: their names are taken, their purposes and folders are not', async () => {
  const tree = solutionTree();
  const shop = { kind: 'ecosystem', purpose: schema.purpose, modules: ['cart'] };
  writeJson(tree, 'ecosystems/shop/wsp.json', { ...shop, name: 'shop' });
  await expect(moduleGenerator(tree, { ...schema, name: 'shop' })).rejects.toThrow(
    'The name "shop" is taken by a project in ecosystems/shop.',
  );
  writeJson(tree, `${ROOT}/wsp.json`, { ...shop, name: 'intent-log' });
  await expect(moduleGenerator(tree, schema)).rejects.toThrow('[MODULE_FOLDER_FOREIGN]');
  tree.delete(`${ROOT}/wsp.json`);
  await moduleGenerator(tree, schema);
  expect(tree.exists(`${ROOT}/src/index.ts`)).toBe(true);
});

it('completes no module that was written by hand', async () => {
  const tree = solutionTree();
  const manifest = { name: 'intent-log', domain: 'communication', purpose: schema.purpose };
  writeJson(tree, `${ROOT}/wsp.json`, manifest);
  const before = changes(tree);

  await expect(moduleGenerator(tree, schema)).rejects.toThrow(
    /names no blueprint.*\[BLUEPRINT_MISSING\]$/s,
  );
  expect(changes(tree)).toEqual(before);
});
