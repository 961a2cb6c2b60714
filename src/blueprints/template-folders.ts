import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Blueprint, BlueprintContext, BlueprintPlan } from './blueprint';

const SHARED = join(__dirname, 'shared', 'files');

/**
 * Absolute paths of the folders whose templates make a module. A file that two of them have is taken from the first:
 * what a blueprint says of its own goes before what it shares with others.
 */
export function templateFolders(
  { folder }: Pick<Blueprint, 'folder'>,
  { features = [] }: Pick<BlueprintPlan, 'features'>,
  { milestone }: Pick<BlueprintContext, 'milestone'>,
): string[] {
  const own = join(folder, 'files');
  return [
    ...['module', milestone, ...features].map((name) => join(own, name)),
    ...features.map((name) => join(SHARED, name)),
  ].filter((path) => existsSync(path));
}
