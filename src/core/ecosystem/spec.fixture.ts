import type { EcosystemSpec, FlowSpec, ModuleSpec } from './ecosystem-spec';

/** A module of a bakery, as a specification asks for it. */
export function moduleSpec(changes: Partial<ModuleSpec> = {}): ModuleSpec {
  return {
    domain: 'communication',
    purpose: 'Take orders for bread',
    blueprint: 'service',
    ...changes,
  };
}

/** A flow that orders bread. */
export function flowSpec(changes: Partial<FlowSpec> = {}): FlowSpec {
  return {
    name: 'bread-ordered',
    says: 'Somebody orders bread.',
    steps: [{ call: 'orders.create', with: { title: 'Rye' }, as: 'order' }],
    events: ['orders.created'],
    checks: [],
    failures: [],
    ...changes,
  };
}

/** A bakery of two modules, one of which hears of the other. */
export function specOf(changes: Partial<EcosystemSpec> = {}): EcosystemSpec {
  return {
    name: 'bakery',
    purpose: 'Sell bread and bake what is sold',
    milestone: 'poc',
    modules: {
      orders: moduleSpec(),
      oven: moduleSpec({ domain: 'infrastructure', purpose: 'Bake each night what was sold' }),
    },
    events: {},
    environment: {},
    flows: [flowSpec()],
    budgets: [],
    milestones: {},
    ...changes,
  };
}
