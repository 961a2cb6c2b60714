import { AmiwError } from '../../core/errors';
import { ecosystemBlueprint } from '../ecosystem/blueprint';
import { kernelBlueprint } from '../kernel/blueprint';
import { BLUEPRINTS } from '../registry';
import { locateBlueprint } from './locate-blueprint';
import type { OwnBlueprint } from './own-blueprint';

/** Names that no blueprint of a workspace may have. */
export const BUILT_IN_NAMES: readonly string[] = [
  ...BLUEPRINTS,
  ecosystemBlueprint,
  kernelBlueprint,
].map(({ name }) => name);

/**
 * The blueprints that nx.json lists, in its order.
 *
 * @throws AmiwError BLUEPRINT_NOT_FOUND, BLUEPRINT_INVALID, BLUEPRINT_NAME_TAKEN
 */
export async function ownBlueprints(
  workspaceRoot: string,
  references: readonly string[],
): Promise<readonly OwnBlueprint[]> {
  if (references.length === 0) return [];
  // Most workspaces have none, and need not wait for a validator that has nothing to do.
  const { readManifest } = await import('./read-manifest.js');
  const found: OwnBlueprint[] = [];
  for (const reference of references) {
    const own = readManifest(locateBlueprint(workspaceRoot, reference));
    requireFreeName(own, found);
    found.push(own);
  }
  return found;
}

/** @throws AmiwError BLUEPRINT_NAME_TAKEN */
export function requireFreeName(
  { name, shown }: Pick<OwnBlueprint, 'name' | 'shown'>,
  others: readonly Pick<OwnBlueprint, 'name' | 'shown'>[],
): void {
  const holder = BUILT_IN_NAMES.includes(name)
    ? '@wsp/amiw itself'
    : others.find((other) => other.name === name)?.shown;
  if (holder === undefined) return;
  throw new AmiwError('BLUEPRINT_NAME_TAKEN', {
    found: `The blueprint in ${shown} is called "${name}", as that of ${holder}.`,
    expected: 'Expected a name that no other blueprint has.',
    fix: `choose another "name" in ${shown}/blueprint.json, for example "own-${name}"`,
  });
}
