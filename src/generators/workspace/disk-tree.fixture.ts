import type { Tree } from '@nx/devkit';
import { flushChanges, FsTree } from 'nx/src/generators/tree';
import { addFiles, tempWorkspace } from '../../host/temp-workspace.fixture';

/** A workspace on disk, for what is read from there; it goes when the test ends. */
export function diskTree(options: object = {}, files: Readonly<Record<string, string>> = {}): Tree {
  const root = tempWorkspace({
    'package.json': JSON.stringify({
      name: '@acme/source',
      private: true,
      devDependencies: { nx: '23.2.1', typescript: '~6.0.3' },
      workspaces: ['packages/*'],
    }),
    'nx.json': JSON.stringify({ plugins: [{ plugin: '@wsp/amiw', options }] }),
    'tsconfig.base.json': JSON.stringify({ compilerOptions: { composite: true } }),
    'tsconfig.json': JSON.stringify({ extends: './tsconfig.base.json', files: [], references: [] }),
  });
  addFiles(root, files);
  return new FsTree(root, false);
}

/** Writes what a tree holds, and hands back a new one over it. */
export function written(tree: Tree): Tree {
  flushChanges(tree.root, tree.listChanges());
  return new FsTree(tree.root, false);
}
