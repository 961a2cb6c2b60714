import type { Tree } from '@nx/devkit';
import { eventContractsFile } from '../../core/generated/event-contracts-file';
import { eventSurroundings } from '../../generators/workspace/event-surroundings';
import { formatTree } from '../../generators/workspace/format-tree';
import { readModules } from '../../generators/workspace/manifests';
import { treeModule } from '../../generators/workspace/tree-module';

/**
 * Gives generated modules `src/contracts.generated.ts`, where contracts and code say something that it can hold against
 * each other. Modules that were written by hand get it when somebody asks for it.
 *
 * @returns what is left to do, for Nx to print.
 */
export async function addEventTypesMigration(tree: Tree): Promise<string[]> {
  const modules = await readModules(tree);
  const changes = tree.listChanges();
  const added = modules.flatMap(({ root, manifest }) => {
    const file = `${root}/${eventContractsFile.path}`;
    if (manifest.blueprint === undefined || tree.exists(file)) return [];
    const module = treeModule(tree, root, manifest, changes);
    const text = eventContractsFile.textOf(module, eventSurroundings(tree, manifest, modules));
    if (text === undefined) return [];
    tree.write(file, text);
    return [file];
  });
  if (added.length === 0) return [];
  await formatTree(tree, (path) => added.includes(path));
  return [
    `The compiler now holds the events of ${String(added.length)} modules against their contracts: run their \`typecheck\` or \`build\`.`,
  ];
}

export default addEventTypesMigration;
