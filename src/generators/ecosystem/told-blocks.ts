import type { Tree } from '@nx/devkit';
import { ecosystemBlocks } from '../../blueprints/ecosystem/blocks';
import type { EcosystemBlocks } from '../../core/documents/blocks';
import type { Contract } from '../../core/ecosystem/contract-paths';
import { planOf } from '../../core/ecosystem/ecosystem-plan';
import { integrationMap } from '../../core/ecosystem/integration-map';
import type { ExistingEcosystem, ExistingModule } from '../workspace/manifests';
import { existingModule } from './designed-module';
import { readSpec } from './read-spec';

/**
 * What the documents of an ecosystem have to tell of its modules as they are now: those that its manifest names, with
 * the events of their manifests, and what comes from outside by its specification. Modules that the workspace has not
 * are left out; the gates report them.
 *
 * @throws AmiwError ECOSYSTEM_UNREADABLE, ECOSYSTEM_INVALID
 */
export function toldBlocks(
  tree: Tree,
  { root, manifest }: ExistingEcosystem,
  modules: readonly ExistingModule[],
): Required<EcosystemBlocks> {
  const { spec } = readSpec(tree, `${root}/ecosystem.yaml`, manifest.name);
  const members = manifest.modules.flatMap((name) => {
    const found = modules.find((module) => module.manifest.name === name);
    return found === undefined ? [] : [existingModule(tree, found)];
  });
  const planned = members.map((member) => member.planned);
  const external = Object.entries(spec.events).filter(([, event]) => event.external);
  const map = integrationMap(planned, new Set(external.map(([event]) => event)));
  return ecosystemBlocks({
    spec,
    plan: planOf(spec, planned, map),
    parts: members.flatMap(({ part }) => part ?? []),
    contracts: new Map<string, Contract>([
      ...external.map(([event, { payload = {} }]): [string, Contract] => [event, payload]),
      ...members.flatMap(({ surface }) => [...surface.contracts]),
    ]),
  });
}
