import type { Tree } from '@nx/devkit';
import { syncGenerator } from '../../generators/sync/generator';

/**
 * Does what `nx sync` does, since the text of blocks changes with the plugin that writes them.
 *
 * @returns what is left to do, for Nx to print.
 */
export async function rewriteBlocksMigration(tree: Tree): Promise<string[]> {
  const { outOfSyncDetails = [] } = await syncGenerator(tree);
  if (outOfSyncDetails.length === 0) return [];
  return ['Documents were brought up to date: run `nx run-many -t wsp-validate` on them.'];
}

export default rewriteBlocksMigration;
