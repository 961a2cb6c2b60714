import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Blueprint, BlueprintContext, BlueprintPlan } from './blueprint';

/** Templates of features that several blueprints have. */
export const SHARED_TEMPLATES = join(__dirname, 'shared', 'files');

/**
 * Absolute paths of the folders whose templates make a module. A file that two of them have is taken from the first:
 * what the workspace has put in the place of a template goes before it, and what a blueprint says of its own before
 * what it shares with others.
 */
export function templateFolders(
  { folder, replacements }: Pick<Blueprint, 'folder' | 'replacements'>,
  { features = [] }: Pick<BlueprintPlan, 'features'>,
  { milestone }: Pick<BlueprintContext, 'milestone'>,
): string[] {
  const places = replacements === undefined ? [] : [replacements];
  return [
    ...['module', milestone, ...features].flatMap((name) =>
      [...places, join(folder, 'files')].map((place) => join(place, name)),
    ),
    ...features.map((name) => join(SHARED_TEMPLATES, name)),
  ].filter((path) => existsSync(path));
}
