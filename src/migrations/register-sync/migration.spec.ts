import { readNxJson } from '@nx/devkit';
import { expect, it } from 'vitest';
import { initGenerator } from '../../generators/init/generator';
import { written } from '../../generators/workspace/disk-tree.fixture';
import { changes, pathsTree } from '../../generators/workspace/trees.fixture';
import { earlierWorkspace } from '../earlier-workspace.fixture';
import { registerSyncMigration } from './migration';

it('registers the sync generator, and nothing else, once', async () => {
  const tree = earlierWorkspace();
  await registerSyncMigration(tree);
  expect(Object.keys(changes(tree))).toEqual(['nx.json']);
  expect(readNxJson(tree)).toEqual({
    plugins: [{ plugin: '@wsp/amiw', options: {} }],
    sync: { globalGenerators: ['@wsp/amiw:sync'] },
  });
  const after = written(tree);
  await registerSyncMigration(after);
  expect(changes(after)).toEqual({});
});

it('leaves a workspace alone that was set up by this version', async () => {
  const tree = pathsTree();
  await initGenerator(tree, { skipInstall: true });
  const before = changes(tree);
  await registerSyncMigration(tree);
  expect(changes(tree)).toEqual(before);
});

it('leaves a workspace alone that does not use the plugin', async () => {
  const tree = pathsTree();
  const before = changes(tree);
  await registerSyncMigration(tree);
  expect(changes(tree)).toEqual(before);
});
