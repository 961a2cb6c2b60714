import type { Blueprint } from '../blueprint';
import { kernelBlueprint } from '../kernel/blueprint';
import { BLUEPRINTS, findBlueprint } from '../registry';
import type { OwnBlueprint } from './own-blueprint';
import { BUILT_IN_NAMES, ownBlueprints } from './own-blueprints';
import { type ReplacementPlace, requireKnownFolders, withReplacements } from './replacements';

/** What nx.json says of blueprints. */
export interface BlueprintSettings extends ReplacementPlace {
  /** Paths and packages. */
  readonly blueprints: readonly string[];
}

/** The blueprints that a module needs. */
export interface ModuleBlueprints {
  readonly blueprint: Blueprint;
  /** The kernel comes with the first module. */
  readonly kernel: Blueprint;
}

/**
 * Finds a blueprint among the built-in ones and those of the workspace; only the one that is wanted is loaded.
 *
 * @throws AmiwError BLUEPRINT_UNKNOWN, BLUEPRINT_NOT_FOUND, BLUEPRINT_INVALID, BLUEPRINT_NAME_TAKEN,
 * BLUEPRINT_FILE_UNKNOWN
 */
export async function workspaceBlueprints(
  name: string,
  settings: BlueprintSettings,
): Promise<ModuleBlueprints> {
  const own = await ownBlueprints(settings.workspaceRoot, settings.blueprints);
  const found = findBlueprint<OwnBlueprint>(name, [...BLUEPRINTS, ...own]);
  requireKnownFolders(settings, [...BUILT_IN_NAMES, ...own.map((one) => one.name)]);
  const blueprint = 'manifest' in found ? await load(found) : found;
  return {
    blueprint: withReplacements(blueprint, settings),
    kernel: withReplacements(kernelBlueprint, settings),
  };
}

async function load(own: OwnBlueprint): Promise<Blueprint> {
  const { loadBlueprint } = await import('./load-blueprint.js');
  return loadBlueprint(own);
}
