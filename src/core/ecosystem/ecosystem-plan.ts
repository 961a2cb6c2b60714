import type { Placement } from '../domains/placement';
import type { Budget, Milestone } from '../manifest/manifest';
import { eventName, type EcosystemSpec, type WaySpec } from './ecosystem-spec';
import type { IntegrationMap, ModuleEvents } from './integration-map';

/** Phase 1 of WSP 33, on paper: what would be made, where, and how it works together. */
export interface EcosystemPlan {
  readonly name: string;
  readonly purpose: string;
  readonly milestone: Milestone;
  readonly modules: readonly PlannedModule[];
  readonly map: IntegrationMap;
  /** Events that come from outside. */
  readonly external: readonly string[];
  readonly flows: readonly PlannedFlow[];
  /** What flows may take, by their names. */
  readonly budgets: readonly Budget[];
  /** What is worth a look and no mistake. */
  readonly remarks: readonly string[];
}

/** A module of the plan. */
export interface PlannedModule extends ModuleEvents {
  readonly domain: string;
  readonly purpose: string;
  /** `undefined` of one that was written by hand. */
  readonly blueprint: string | undefined;
  readonly milestone: Milestone;
  /** Whether the workspace has it already. */
  readonly isThere: boolean;
  /** How its purpose fits the domains, best first; only those that a word speaks for. */
  readonly placement: readonly Placement[];
  /** What its operations may take. */
  readonly budgets: readonly Budget[];
}

export interface PlannedFlow {
  readonly name: string;
  readonly says: string;
  readonly events: readonly string[];
  readonly failures: readonly { readonly name: string; readonly says: string }[];
}

/** Puts together what is known. */
export function planOf(
  spec: EcosystemSpec,
  modules: readonly PlannedModule[],
  map: IntegrationMap,
): EcosystemPlan {
  const { name, purpose, milestone, events, flows, budgets } = spec;
  return {
    name,
    purpose,
    milestone,
    modules,
    map,
    external: Object.keys(events)
      .filter((event) => events[event]?.external)
      .sort(),
    flows: flows.map((flow) => ({
      name: flow.name,
      says: flow.says,
      events: flow.events.map(eventName),
      failures: flow.failures.map(({ name: failure, says }: WaySpec) => ({ name: failure, says })),
    })),
    budgets,
    remarks: [
      ...modules.flatMap(placementRemark),
      ...(map.orphans.length === 0
        ? []
        : [
            `${map.orphans.length} of the events ${map.orphans.length === 1 ? 'is' : 'are'} answered by no module of the ecosystem.`,
          ]),
    ],
  };
}

/** Its author decides; whoever reads the plan should know what the words say. */
function placementRemark({ name, domain, isThere, placement }: PlannedModule): string[] {
  const [best] = placement;
  if (isThere || best === undefined || best.domain === domain) return [];
  return [
    `${name} is placed in ${domain}; by its purpose it fits ${best.domain} (${best.words.join(', ')}) better.`,
  ];
}
