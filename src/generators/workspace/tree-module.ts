import type { FileChange, Tree } from '@nx/devkit';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../core/manifest/manifest';
import type { ModuleView } from '../../core/module/module-view';
import { declarationInferrer } from '../../host/examples/infer-declarations';
import { listFiles } from '../../host/list-files';

/** A module as a generator sees it: with what the generator, or one before it, has not written yet. */
export function treeModule(
  tree: Tree,
  root: string,
  manifest: Manifest,
  changes: readonly FileChange[],
): ModuleView {
  const files = moduleFiles(tree, root, changes);
  const read = (file: string): string => {
    const text = tree.read(`${root}/${file}`, 'utf8');
    if (text === null) throw new Error(`${root}/${file} is not a file of the module.`);
    return text.replace(/^\uFEFF/, '');
  };
  return {
    root,
    manifest,
    files,
    read,
    inferDeclarations: declarationInferrer({ workspaceRoot: tree.root, root, files, read }),
    workspace: {
      domains: [],
      modules: [],
      events: [],
      dependencies: new Map(),
      commands: undefined,
      references: new Map(),
      inputs: new Set(),
    },
  };
}

/** Files in a folder, by path from there: those that git does not ignore, and those that are not written yet. */
export function moduleFiles(tree: Tree, root: string, changes: readonly FileChange[]): string[] {
  const onDisk = existsSync(join(tree.root, root)) ? listFiles(tree.root, root) : [];
  const files = new Set(onDisk);
  for (const { path, type } of changes) {
    if (!path.startsWith(`${root}/`)) continue;
    const file = path.slice(root.length + 1);
    if (type === 'DELETE') files.delete(file);
    else files.add(file);
  }
  // The deletion of a folder names none of its files.
  return [...files].filter((file) => tree.exists(`${root}/${file}`)).sort();
}
