import type { EcosystemPlan, PlannedModule } from './ecosystem-plan';
import { planOf } from './ecosystem-plan';
import type { EcosystemSpec } from './ecosystem-spec';
import { integrationMap } from './integration-map';
import { specOf } from './spec.fixture';

/** A module of a plan. */
export function plannedModule(name: string, changes: Partial<PlannedModule> = {}): PlannedModule {
  return {
    name,
    domain: 'communication',
    purpose: 'Take orders for bread',
    blueprint: 'service',
    milestone: 'poc',
    isThere: false,
    placement: [],
    publishes: [],
    subscribes: [],
    budgets: [],
    ...changes,
  };
}

/** The plan of a specification with these modules. */
export function planWith(
  modules: readonly PlannedModule[],
  changes: Partial<EcosystemSpec> = {},
): EcosystemPlan {
  const spec = specOf(changes);
  const external = Object.keys(spec.events).filter((event) => spec.events[event]?.external);
  return planOf(spec, modules, integrationMap(modules, new Set(external)));
}
