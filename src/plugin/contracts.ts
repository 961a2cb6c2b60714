import { eventIndex, eventLinks, type EventLinks } from '../core/contracts/event-links';
import type { ModuleEvents } from '../core/ecosystem/integration-map';
import type { ModuleManifest } from '../core/manifest/manifest';
import type { FoundModule } from './found-manifest';

/** Contract files of each event, from the workspace root; more than one module may publish it. */
export type ContractsByEvent = ReadonlyMap<string, readonly string[]>;

export function contractsByEvent(modules: readonly FoundModule[]): ContractsByEvent {
  const contracts = new Map<string, string[]>();
  for (const { root, manifest } of modules) {
    for (const event of manifest.events.publishes) {
      const file = `${root}/contracts/${event}.schema.json`;
      contracts.set(event, [...(contracts.get(event) ?? []), file]);
    }
  }
  return contracts;
}

/** Contract files of the events that a module subscribes to. */
export function subscribedContracts(
  { events }: ModuleManifest,
  contracts: ContractsByEvent,
): readonly string[] {
  return events.subscribes.flatMap((event) => contracts.get(event) ?? []);
}

/** What the manifests of all modules say of each module's events. */
export function eventLinksByModule(
  modules: readonly FoundModule[],
): ReadonlyMap<ModuleManifest, EventLinks> {
  const events = modules.map(({ manifest }): ModuleEvents => {
    return { name: manifest.name, ...manifest.events };
  });
  const index = eventIndex(events);
  return new Map(
    modules.flatMap(({ manifest }, at) => {
      const own = events[at];
      return own === undefined ? [] : [[manifest, eventLinks(own, index)] as const];
    }),
  );
}
