import { type Edge, integrationMap, type ModuleEvents } from '../core/ecosystem/integration-map';
import type { Orphan } from '../core/gates/contracts/facts';
import type { EcosystemModule } from '../core/gates/validate/facts';
import type { EcosystemManifest } from '../core/manifest/manifest';
import { subscribedContracts, type ContractsByEvent } from './contracts';
import type { FoundModule } from './found-manifest';

/** What the manifests of its modules say of an ecosystem. */
export interface EcosystemLinks {
  /** Those of its modules that the workspace has, in the order of its manifest. */
  readonly modules: readonly EcosystemModule[];
  /** What they publish and subscribe to, in the same order. */
  readonly members: readonly ModuleEvents[];
  /** Names of all modules of the workspace, sorted. */
  readonly known: readonly string[];
  /** All events that its modules publish or subscribe to, sorted. */
  readonly events: readonly string[];
  /** Events that one of its modules publishes and another one of them subscribes to, sorted. */
  readonly edges: readonly Edge[];
  /** Events of its modules that no module of the workspace subscribes to, by module and event. */
  readonly orphans: readonly Orphan[];
  /** Contract files of all events of its modules, from the workspace root, sorted. */
  readonly contracts: readonly string[];
}

export function ecosystemLinks(
  { modules: names }: EcosystemManifest,
  modules: readonly FoundModule[],
  contracts: ContractsByEvent,
): EcosystemLinks {
  const own = names.flatMap((name) => modules.find(({ manifest }) => manifest.name === name) ?? []);
  const heard = new Set(modules.flatMap(({ manifest }) => manifest.events.subscribes));
  const events = own.flatMap(({ manifest: { events: all } }) => [
    ...all.publishes,
    ...all.subscribes,
  ]);
  const members = own.map(({ manifest: { name, events: all } }) => ({ name, ...all }));
  return {
    modules: own.map(({ root, manifest }) => ({
      name: manifest.name,
      root,
      contracts: subscribedContracts(manifest, contracts),
      references: manifest.references,
      inputs: manifest.inputs,
    })),
    members,
    known: sorted(modules.map(({ manifest }) => manifest.name)),
    events: sorted(events),
    edges: integrationMap(members, new Set()).edges,
    orphans: own.flatMap(({ manifest: { name, events: all } }) =>
      all.publishes.filter((event) => !heard.has(event)).map((event) => ({ event, from: name })),
    ),
    contracts: sorted(events.flatMap((event) => contracts.get(event) ?? [])),
  };
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(order);
}

/** By code unit, so that no machine's language changes the hash. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
