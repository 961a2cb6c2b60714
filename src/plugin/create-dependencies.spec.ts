import type { CreateDependenciesContext, ProjectConfiguration } from '@nx/devkit';
import { expect, it } from 'vitest';
import { tempWorkspace } from '../host/temp-workspace.fixture';
import { createDependencies } from './create-dependencies';
import { manifest } from './create-nodes.fixture';
import type { AmiwPluginOptions } from './plugin-options';

const talks = (name: string, publishes: readonly string[], subscribes: readonly string[]) => ({
  [`m/${name}/wsp.json`]: manifest(name, { events: { publishes, subscribes } }),
});
/** Two that listen to each other. */
const cart = talks('cart', ['cart.filled'], ['order.placed']);
const till = talks('till', ['order.placed'], ['cart.filled']);

/** Edges as Nx is told them, `source>target`; each folder with a wsp.json, and each that is named, is a project. */
async function edges(
  files: Readonly<Record<string, string>>,
  options: AmiwPluginOptions | undefined = { eventEdges: true },
  others: Readonly<Record<string, Partial<ProjectConfiguration>>> = {},
): Promise<string[]> {
  const modules = Object.keys(files).filter((file) => file.endsWith('/wsp.json'));
  const projects: Record<string, ProjectConfiguration> = {};
  for (const file of modules) {
    const root = file.slice(0, -'/wsp.json'.length);
    const name = `@acme/${root.split('/').at(-1) ?? ''}`;
    projects[name] = { root, tags: ['wsp:module'], metadata: { js: { packageName: name } } };
  }
  for (const [name, project] of Object.entries(others)) projects[name] = { root: name, ...project };
  const filesOf = (root: string) =>
    Object.keys(files)
      .filter((file) => (root === '.' ? !file.includes('/') : file.startsWith(`${root}/`)))
      .map((file) => ({ file, hash: '' }));
  const context = {
    projects,
    workspaceRoot: tempWorkspace(files),
    fileMap: {
      nonProjectFiles: [],
      projectFileMap: Object.fromEntries(
        Object.entries(projects).map(([name, { root }]) => [name, filesOf(root)]),
      ),
    },
  } as unknown as CreateDependenciesContext;
  const found = await createDependencies(options, context);
  return found.map(({ source, target, type }) => `${source}>${target} ${type}`);
}

it('leads from subscribers to publishers, by the names of their projects', async () => {
  const log = talks('log', [], ['cart.filled', 'order.placed', 'clock.day']);
  expect(await edges({ ...talks('cart', ['cart.filled'], []), ...till, ...log })).toEqual([
    '@acme/log>@acme/cart implicit',
    '@acme/log>@acme/till implicit',
    '@acme/till>@acme/cart implicit',
  ]);
});

it('keeps one of two edges that would close a circle', async () => {
  expect(await edges({ ...till, ...cart })).toEqual(['@acme/cart>@acme/till implicit']);
});

it('reads nothing unless it is asked to', async () => {
  const unreadable = new Proxy({} as CreateDependenciesContext, {
    get: (_, name): never => expect.fail(`read ${String(name)}`),
  });
  for (const options of [undefined, {}, { eventEdges: false }]) {
    expect(await createDependencies(options, unreadable)).toEqual([]);
  }
});

it.each([
  ['an import', { 'm/till/src/a.ts': "import '@acme/cart';" }],
  ['a test', { 'm/till/tests/a.spec.ts': "import '../../cart/src/index.js';" }],
  ['package.json', { 'm/till/package.json': '{ "dependencies": { "@acme/cart": "*" } }' }],
  [
    'paths of the workspace',
    {
      'tsconfig.base.json':
        '{ "compilerOptions": { /* ours */ "paths": { "cart": ["m/cart/src/index.ts"] } } }',
      'm/till/src/a.ts': "import 'cart';",
    },
  ],
  [
    'paths of a workspace with one tsconfig.json',
    {
      'tsconfig.json': '{ "compilerOptions": { "paths": { "#*": ["./m/*/src/index.ts"] } } }',
      'm/till/src/a.ts': "import '#cart';",
    },
  ],
])('gives way to what the publisher needs by %s', async (_, files) => {
  expect(await edges({ ...cart, ...till, ...files })).toEqual([]);
  expect(await edges({ ...cart, ...files, ...talks('till', ['order.placed'], []) })).toEqual([]);
});

it('gives way to what it needs through projects that are no modules, and by configuration', async () => {
  const files = { ...cart, ...till, 'm/till/src/a.ts': "import '../../../libs/money';" };
  const money = { 'libs/money': { implicitDependencies: ['!@acme/till', '@acme/cart'] } };
  expect(await edges(files)).toEqual(['@acme/cart>@acme/till implicit']);
  expect(await edges(files, undefined, money)).toEqual(['@acme/till>@acme/cart implicit']);
});

it('gives way to what the project at the root of the workspace needs', async () => {
  const files = { ...cart, ...till, 'package.json': '{ "dependencies": { "@acme/cart": "*" } }' };
  const others = {
    all: { root: '.' },
    '@acme/till': { root: 'm/till', tags: ['wsp:module'], implicitDependencies: ['all'] },
  };
  expect(await edges(files, undefined, others)).toEqual(['@acme/till>@acme/cart implicit']);
});

it('does not look into documents and data', async () => {
  const files = { 'm/till/README.md': "import '@acme/cart';", 'm/till/a.json': '["@acme/cart"]' };
  expect(await edges({ ...cart, ...till, ...files })).toEqual(['@acme/cart>@acme/till implicit']);
});

it('leaves broken modules out, and what is no module', async () => {
  const shop = JSON.stringify({
    ...{ kind: 'ecosystem', name: 'shop', purpose: 'Sell', milestone: 'mvp' },
    modules: ['cart', 'till'],
  });
  const files = { ...cart, ...till, 'm/broken/wsp.json': '{', 'e/shop/wsp.json': shop };
  expect(await edges(files, undefined, { 'libs/money': {} })).toEqual([
    '@acme/cart>@acme/till implicit',
  ]);
});

it('survives a file that is gone when it is read', async () => {
  const gone = { 'm/gone': { tags: ['wsp:module'] } };
  expect(await edges({ ...cart, ...till }, undefined, gone)).toHaveLength(1);
});
