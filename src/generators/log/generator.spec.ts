import { readJson, writeJson } from '@nx/devkit';
import { expect, it } from 'vitest';
import { moduleGenerator } from '../module/generator';
import { changes, solutionTree } from '../workspace/trees.fixture';
import { logGenerator } from './generator';

const ROOT = 'modules/communication/intent-log';
const LOG = `${ROOT}/ModLog.md`;
const SOURCE = `${ROOT}/src/index.ts`;

async function moduleTree() {
  const tree = solutionTree();
  await moduleGenerator(tree, {
    ...{ name: 'intent-log', domain: 'communication', purpose: 'Keep what people asked for' },
    ...{ skipFormat: true, skipInstall: true },
  });
  return tree;
}

const text = (tree: ReturnType<typeof solutionTree>) => tree.read(LOG, 'utf8') ?? '';

it('has nothing to tell of a new module', async () => {
  const tree = await moduleTree();
  const before = changes(tree);
  await logGenerator(tree, { project: 'intent-log' });
  expect(changes(tree)).toEqual(before);
});

it('tells of an export that is new, once', async () => {
  const tree = await moduleTree();
  tree.write(SOURCE, `${tree.read(SOURCE, 'utf8') ?? ''}export const LIMIT: number = 3;\n`);
  await logGenerator(tree, { project: '@acme/intent-log', title: ' A limit ' });
  expect(text(tree)).toMatch(/^## 0\.0\.2 \(\d{4}-\d\d-\d\d\): A limit$/m);
  expect(text(tree)).toContain('- Added `LIMIT`.');
  expect(text(tree).match(/amiw:exports/g)).toHaveLength(1);
  expect(readJson<object>(tree, `${ROOT}/package.json`)).toMatchObject({ version: '0.0.2' });

  const before = changes(tree);
  await logGenerator(tree, { project: 'intent-log', title: 'A limit' });
  expect(changes(tree)).toEqual(before);
});

it('changes nothing else', async () => {
  const tree = await moduleTree();
  tree.write(SOURCE, 'export const LIMIT: number = 3;\n');
  const before = changes(tree);
  await logGenerator(tree, { project: 'intent-log', bump: 'major' });
  const after = changes(tree);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(changed.sort()).toEqual([LOG, `${ROOT}/package.json`]);
  expect(readJson<object>(tree, `${ROOT}/package.json`)).toMatchObject({ version: '0.1.0' });
});

it('leaves a package without a version alone', async () => {
  const tree = await moduleTree();
  writeJson(tree, `${ROOT}/package.json`, { name: '@acme/intent-log' });
  tree.write(SOURCE, 'export const LIMIT: number = 3;\n');
  await logGenerator(tree, { project: 'intent-log' });
  expect(readJson<object>(tree, `${ROOT}/package.json`)).toEqual({ name: '@acme/intent-log' });
});

it.each([
  [
    'no ModLog',
    (tree: ReturnType<typeof solutionTree>) => {
      tree.delete(LOG);
    },
    'MODLOG_UNREADABLE',
  ],
  [
    'no entry',
    (tree: ReturnType<typeof solutionTree>) => {
      tree.write(LOG, '# ModLog\n');
    },
    'MODLOG_UNREADABLE',
  ],
  [
    'a broken source',
    (tree: ReturnType<typeof solutionTree>) => {
      tree.write(SOURCE, 'export const = 1;\n');
    },
    'INTERFACE_UNREADABLE',
  ],
])('refuses a module with %s, and changes nothing', async (_what, spoil, code) => {
  const tree = await moduleTree();
  spoil(tree);
  const before = changes(tree);
  await expect(logGenerator(tree, { project: 'intent-log' })).rejects.toMatchObject({ code });
  expect(changes(tree)).toEqual(before);
});
