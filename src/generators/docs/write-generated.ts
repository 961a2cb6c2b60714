import type { Tree } from '@nx/devkit';
import { eventSurroundings } from '../workspace/event-surroundings';
import { manifestAt, type ExistingModule } from '../workspace/manifests';
import { treeModule } from '../workspace/tree-module';
import { stalenessOf, type EventSurroundings } from '../../core/generated/generated-file';
import { GENERATED_FILES } from '../../core/generated/generated-files';
import type { ModuleView } from '../../core/module/module-view';

/** Writes the files of a module that are made from contracts and do not say so any more. Returns their paths. */
export function writeGenerated(
  tree: Tree,
  module: ModuleView,
  around: EventSurroundings,
): readonly string[] {
  return GENERATED_FILES.flatMap((file) => {
    const staleness = stalenessOf(file, module, around);
    if (staleness === undefined) return [];
    const path = `${module.root}/${file.path}`;
    const text = file.textOf(module, around);
    if (text === undefined) tree.delete(path);
    else tree.write(path, text);
    return [path];
  });
}

/** The same for the module or the ecosystem in a folder. */
export function writeGeneratedAt(
  tree: Tree,
  root: string,
  modules: readonly ExistingModule[],
): void {
  const manifest = manifestAt(tree, root);
  if (manifest === undefined) return;
  const module = treeModule(tree, root, manifest, tree.listChanges());
  writeGenerated(tree, module, eventSurroundings(tree, manifest, modules));
}
