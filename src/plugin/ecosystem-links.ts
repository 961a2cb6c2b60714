import type { EventEdge } from '../core/gates/integration/facts';
import type { EcosystemModule } from '../core/gates/validate/facts';
import type { EcosystemManifest } from '../core/manifest/manifest';
import { subscribedContracts, type ContractsByEvent } from './contracts';
import type { FoundModule } from './found-manifest';

/** What the manifests of its modules say of an ecosystem. */
export interface EcosystemLinks {
  /** Those of its modules that the workspace has, in the order of its manifest. */
  readonly modules: readonly EcosystemModule[];
  /** Names of all modules of the workspace, sorted. */
  readonly known: readonly string[];
  /** Events that one of its modules publishes and another one of them subscribes to, sorted. */
  readonly edges: readonly EventEdge[];
  /** Contract files of all events of its modules, from the workspace root, sorted. */
  readonly contracts: readonly string[];
}

export function ecosystemLinks(
  { modules: names }: EcosystemManifest,
  modules: readonly FoundModule[],
  contracts: ContractsByEvent,
): EcosystemLinks {
  const own = names.flatMap((name) => modules.find(({ manifest }) => manifest.name === name) ?? []);
  const events = own.flatMap(({ manifest: { events: all } }) => [
    ...all.publishes,
    ...all.subscribes,
  ]);
  return {
    modules: own.map(({ root, manifest }) => ({
      name: manifest.name,
      root,
      contracts: subscribedContracts(manifest, contracts),
      references: manifest.references,
      inputs: manifest.inputs,
    })),
    known: sorted(modules.map(({ manifest }) => manifest.name)),
    edges: edgesAmong(own),
    contracts: sorted(events.flatMap((event) => contracts.get(event) ?? [])),
  };
}

function edgesAmong(modules: readonly FoundModule[]): EventEdge[] {
  const edges = modules.flatMap(({ manifest: { name: from, events } }) =>
    events.publishes.flatMap((event) =>
      modules
        .filter(({ manifest }) => manifest.name !== from)
        .filter(({ manifest }) => manifest.events.subscribes.includes(event))
        .map(({ manifest }) => ({ event, from, to: manifest.name })),
    ),
  );
  return edges.sort(
    (a, b) => order(a.event, b.event) || order(a.from, b.from) || order(a.to, b.to),
  );
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(order);
}

/** By code unit, so that no machine's language changes the hash. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
