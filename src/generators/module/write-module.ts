import { installPackagesTask, logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import { addGenerated } from '../docs/write-generated';
import { initWorkspace } from '../init/init-workspace';
import { assertWritable } from '../workspace/assert-writable';
import { isFilled } from '../workspace/filled-files';
import { formatTree } from '../workspace/format-tree';
import type { ExistingModule } from '../workspace/manifests';
import { createModule, type ModuleToCreate } from './create-module';

/** How modules are written. */
export interface WriteOptions {
  readonly skipFormat: boolean;
  readonly skipInstall: boolean;
  /** Those of the workspace, whose events it may subscribe to. */
  readonly modules: readonly ExistingModule[];
}

/**
 * Writes what is missing of a module, of the kernel that it stands on, and of the workspace's set-up.
 *
 * @returns what installs new packages, if there is anything new.
 */
export async function writeModule(
  tree: Tree,
  module: ModuleToCreate,
  kernel: ModuleToCreate,
  { skipFormat, skipInstall, modules: others }: WriteOptions,
): Promise<GeneratorCallback | undefined> {
  initWorkspace(tree);
  const modules = [
    // A kernel that is there belongs to the workspace, which may have changed it and taken parts out.
    ...(isFilled(tree, `${kernel.context.root}/wsp.json`) ? [] : [kernel]),
    module,
  ];
  const endings = modules.map((one) => createModule(tree, one));
  addGenerated(tree, module.context.root, others, tree.listChanges());

  const changes = tree.listChanges();
  const changed = changes.length > 0;
  if (changed && !skipFormat) await formatTree(tree);
  for (const end of endings) end(changes);
  assertWritable(tree);
  if (!changed) logger.info(`${module.context.root} is complete already.`);
  if (!changed || skipInstall) return undefined;
  return () => {
    installPackagesTask(tree, true);
  };
}
