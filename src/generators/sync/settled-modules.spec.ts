import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FsTree, flushChanges } from 'nx/src/generators/tree';
import { beforeEach, expect, it } from 'vitest';
import type { ModuleView } from '../../core/module/module-view';
import { moduleOf } from '../../core/module/module-view.fixture';
import { addFiles, tempWorkspace } from '../../host/temp-workspace.fixture';
import { syncGenerator, type SyncResult } from './generator';
import { SettledModules, withReads, type SyncSurroundings } from './settled-modules';

const FILES = { 'README.md': '# Cart\n', 'src/index.ts': 'export {};\n', 'src/other.ts': '' };
const ALONE: SyncSurroundings = { events: { contracts: new Map(), members: [] }, results: {} };

let root: string;

beforeEach(() => {
  root = tempWorkspace({ 'nx.json': '{}' });
  settle(moduleOf(FILES));
});

/** README.md is all that somebody looks at. */
function settle(module: ModuleView): void {
  const settled = new SettledModules(root);
  const { module: watched, reads } = withReads(module);
  watched.read('README.md');
  settled.add(watched, [...reads], ALONE);
  settled.save();
}

const knows = (module: ModuleView, around = ALONE): boolean =>
  new SettledModules(root).has(module, around);

it('knows a module that is as it was, whatever nobody looked at', () => {
  expect(knows(moduleOf(FILES))).toBe(true);
  expect(knows(moduleOf({ ...FILES, 'src/other.ts': 'changed' }))).toBe(true);
});

it.each([
  ['a file that was read says something else', { ...FILES, 'README.md': '# Card\n' }],
  ['a file has come', { ...FILES, 'src/new.ts': '' }],
  ['a file has gone', { 'README.md': FILES['README.md'], 'src/index.ts': '' }],
  ['a file that was read has gone', { 'src/index.ts': '', 'src/other.ts': '' }],
])('does not know a module where %s', (_what, files) => {
  expect(knows(moduleOf(files))).toBe(false);
});

it('does not know a module in other surroundings', () => {
  const contracts = new Map([['cart.filled', '{}']]);
  expect(knows(moduleOf(FILES), { ...ALONE, events: { contracts, members: [] } })).toBe(false);
  expect(knows(moduleOf(FILES), { ...ALONE, results: { demo: { lines: ['1'] } } })).toBe(false);
  expect(knows(moduleOf(FILES, { manifest: { purpose: 'Keep something else' } }))).toBe(false);
  expect(knows({ ...moduleOf(FILES), root: 'modules/sales/other' })).toBe(false);
});

it('does not know a module when other packages are installed', () => {
  writeFileSync(join(root, 'package-lock.json'), '{ "lockfileVersion": 3 }');
  expect(knows(moduleOf(FILES))).toBe(false);
});

it('keeps what it knows, and forgets what nobody asked for or noted', () => {
  const settled = new SettledModules(root);
  settled.has(moduleOf(FILES), ALONE);
  settled.save();
  expect(knows(moduleOf(FILES))).toBe(true);
  new SettledModules(root).save();
  expect(knows(moduleOf(FILES))).toBe(false);
});

it.each(['', '{', '[]', '{ "modules": { "modules/sales/cart": { "digest": 1 } } }'])(
  'takes a file that says %j for none',
  (text) => {
    writeFileSync(join(root, '.wsp/in-sync.json'), text);
    expect(knows(moduleOf(FILES))).toBe(false);
  },
);

it('names the files that were read, each once, and reads them once', () => {
  let count = 0;
  const counted = { ...moduleOf(FILES), read: () => `${(count += 1)}` };
  const { module, reads } = withReads(counted);
  expect([module.read('README.md'), module.read('README.md')]).toEqual(['1', '1']);
  expect([...reads]).toEqual(['README.md']);
});

it('leaves no trace of a tree that is in memory', () => {
  rmSync(join(root, 'nx.json'));
  rmSync(join(root, '.wsp'), { recursive: true });
  settle(moduleOf(FILES));
  expect(existsSync(join(root, '.wsp'))).toBe(false);
});

const CART = 'modules/sales/cart';

async function sync(): Promise<SyncResult> {
  const tree = new FsTree(root, false);
  const result = await syncGenerator(tree);
  flushChanges(root, tree.listChanges());
  return result;
}

it('lets nothing pass that was edited since all was in sync', async () => {
  addFiles(root, {
    'package.json': '{ "name": "@acme/source" }',
    [`${CART}/wsp.json`]: '{ "name": "cart", "domain": "sales", "purpose": "Keep" }',
    [`${CART}/INTERFACE.md`]: '<!-- amiw:interface:start -->\n<!-- amiw:interface:end -->\n',
    [`${CART}/README.md`]: '<!-- amiw:tree:start -->\n<!-- amiw:tree:end -->\n',
    [`${CART}/src/index.ts`]: "export * from './limit.js';\n",
    [`${CART}/src/limit.ts`]: '/** How many. */\nexport const LIMIT: number = 3;\n',
  });
  expect((await sync()).outOfSyncDetails).toHaveLength(2);
  expect([await sync(), await sync()]).toEqual([{}, {}]);
  const edits = [
    { 'src/limit.ts': '/** How much. */\nexport const LIMIT: number = 3;\n' },
    { 'src/index.ts': "export * from './limit.js';\nexport const MORE: number = 1;\n" },
    { 'INTERFACE.md': '<!-- amiw:interface:start -->\n\n<!-- amiw:interface:end -->\n' },
  ];
  for (const edit of edits) {
    addFiles(join(root, CART), edit);
    expect(await sync()).toMatchObject({ outOfSyncDetails: [`${CART}/INTERFACE.md: interface`] });
    expect(await sync()).toEqual({});
  }
  addFiles(join(root, CART), { 'src/new.ts': '' });
  expect(await sync()).toMatchObject({ outOfSyncDetails: [`${CART}/README.md: tree`] });
});
