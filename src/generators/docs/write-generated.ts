import type { FileChange, Tree } from '@nx/devkit';
import { parse } from 'node:path';
import { eventSurroundings } from '../workspace/event-surroundings';
import { manifestAt, type ExistingModule } from '../workspace/manifests';
import { treeModule } from '../workspace/tree-module';
import { staleOf, type EventSurroundings } from '../../core/generated/generated-file';
import { GENERATED_FILES } from '../../core/generated/generated-files';
import type { ModuleView } from '../../core/module/module-view';

/** Writes the files of a module that are made from contracts and do not say so any more. Returns their paths. */
export function writeGenerated(
  tree: Tree,
  module: ModuleView,
  around: EventSurroundings,
): readonly string[] {
  return GENERATED_FILES.flatMap((file) => {
    const stale = staleOf(file, module, around);
    if (stale === undefined) return [];
    const path = `${module.root}/${file.path}`;
    if (stale.wanted === undefined) tree.delete(path);
    else tree.write(path, stale.wanted);
    return [path];
  });
}

/**
 * Writes those of a module or an ecosystem that a generator has made, the missing ones too.
 *
 * @param changes What the tree has written so far; to list it takes as long as all the rest.
 */
export function addGenerated(
  tree: Tree,
  root: string,
  modules: readonly ExistingModule[],
  changes: readonly FileChange[],
): void {
  const manifest = manifestAt(tree, root);
  if (manifest === undefined) return;
  const module = treeModule(tree, root, manifest, changes);
  const around = eventSurroundings(tree, manifest, modules);
  const done = writeGenerated(tree, module, around);
  for (const { path, textOf } of GENERATED_FILES) {
    const isThere = module.files.includes(path) || done.includes(`${root}/${path}`);
    const text = isThere ? undefined : textOf(module, around);
    if (text !== undefined) tree.write(`${root}/${path}`, text);
  }
}

/** Whether a module exports something of a generated file that is not there. */
export function lacksGenerated(tree: Tree, root: string): boolean {
  const index = tree.read(`${root}/src/index.ts`, 'utf8') ?? '';
  return GENERATED_FILES.some(({ path }) => {
    const { name, ext } = parse(path);
    // A formatter decides about the quotes.
    const isExported = ["'", '"'].some((quote) => index.includes(`/${name}.js${quote}`));
    return ext === '.ts' && isExported && !tree.exists(`${root}/${path}`);
  });
}
