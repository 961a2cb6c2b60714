import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Blueprint, BlueprintContext } from './blueprint';

/** Absolute paths of the folders whose templates make a module; a blueprint need not tell milestones apart. */
export function templateFolders(
  { name }: Blueprint,
  { milestone }: Pick<BlueprintContext, 'milestone'>,
): string[] {
  return ['module', milestone]
    .map((folder) => join(__dirname, name, 'files', folder))
    .filter((folder) => existsSync(folder));
}
