import type { Tree } from '@nx/devkit';
import { registerSync } from '../../generators/init/init-workspace';
import { formatTree } from '../../generators/workspace/format-tree';
import { isRegistered } from '../../generators/workspace/plugin-registration';

/** Adds the sync generator to nx.json, where it is not there and the plugin is. */
export async function registerSyncMigration(tree: Tree): Promise<void> {
  if (!isRegistered(tree) || registerSync(tree).length === 0) return;
  await formatTree(tree);
}

export default registerSyncMigration;
