import { describe, expect, it } from 'vitest';
import { describeProblem } from '../options/problem';
import { checkMilestones, checkWiring } from './check-wiring';
import type { EcosystemSpec } from './ecosystem-spec';
import { integrationMap, type ModuleEvents } from './integration-map';
import { flowSpec, moduleSpec, specOf } from './spec.fixture';

const ORDERS: ModuleEvents = { name: 'orders', publishes: ['orders.created'], subscribes: [] };
const OVEN: ModuleEvents = {
  name: 'oven',
  publishes: ['oven.heated'],
  subscribes: ['orders.created'],
};

function problems(
  changes: Partial<EcosystemSpec> = {},
  modules: readonly ModuleEvents[] = [ORDERS, OVEN],
  mayComeLater?: (event: string) => boolean,
): string[] {
  const spec = specOf(changes);
  const external = Object.keys(spec.events).filter((event) => spec.events[event]?.external);
  const map = integrationMap(modules, new Set(external));
  return checkWiring(spec, modules, map, mayComeLater).map(describeProblem);
}

it('finds nothing where modules fit', () => {
  expect(problems()).toEqual([]);
});

it('finds an event of two publishers', () => {
  const oven = { ...OVEN, publishes: ['oven.heated', 'orders.created'] };
  expect(problems({}, [ORDERS, oven])).toEqual([
    '`modules.oven` publishes "orders.created", as "orders" does; expected one publisher of each event; rename one of them in the option "events".',
  ]);
});

describe('an event that nobody publishes', () => {
  const oven = { ...OVEN, subscribes: ['orders.craeted'] };

  it('is found where the options name it', () => {
    const options = {
      reactions: [{ on: 'orders.created' }, { on: 'orders.craeted', do: 'create' }],
    };
    const modules = { orders: moduleSpec(), oven: moduleSpec({ options }) };
    expect(problems({ modules }, [ORDERS, oven])).toEqual([
      '`modules.oven.options.reactions[1].on` waits for "orders.craeted", which nobody publishes; expected one of: orders.created, oven.heated. Did you mean `orders.created`?',
    ]);
  });

  it('is found at the module where nothing names it', () => {
    expect(problems({}, [ORDERS, oven])).toEqual([
      '`modules.oven` waits for "orders.craeted", which nobody publishes; expected one of: orders.created, oven.heated. Did you mean `orders.created`?',
    ]);
  });

  it('may come from outside', () => {
    expect(problems({ events: { 'orders.craeted': { external: true } } }, [ORDERS, oven])).toEqual(
      [],
    );
  });

  it('is not missed when it may come later', () => {
    expect(problems({}, [ORDERS, oven], (event) => event === 'orders.craeted')).toEqual([]);
  });

  it('is told without a choice where there are no events at all', () => {
    const mute = { name: 'orders', publishes: [], subscribes: ['oven.heated'] };
    expect(problems({ flows: [] }, [mute])).toEqual([
      '`modules.orders` waits for "oven.heated", which nobody publishes; expected an event that somebody publishes.',
    ]);
  });
});

describe('what a module is said to do', () => {
  function ofModule(changes: Parameters<typeof moduleSpec>[0]): string[] {
    return problems({ modules: { orders: moduleSpec(changes), oven: moduleSpec() } });
  }

  it('is what it does', () => {
    expect(ofModule({ publishes: ['orders.created'], subscribes: [] })).toEqual([]);
  });

  it('is not done otherwise', () => {
    expect(ofModule({ publishes: ['orders.create'], subscribes: ['oven.heated'] })).toEqual([
      '`modules.orders.publishes[0]` is "orders.create", which the module does not publish; expected one of: orders.created. Did you mean `orders.created`?',
      '`modules.orders.subscribes[0]` is "oven.heated", which the module does not answer; expected no event.',
    ]);
  });
});

describe('events of the specification', () => {
  it('are published, or come from outside', () => {
    const events = { 'orders.created': { external: false }, 'holiday.begun': { external: true } };
    expect(problems({ events })).toEqual([]);
  });

  it('are not published by nobody', () => {
    expect(problems({ events: { 'order.created': { external: false } } })).toEqual([
      '`events["order.created"]` is published by nobody; expected an event of one of the modules, or "external: true". Did you mean `orders.created`?',
    ]);
  });

  it('do not come from outside and from a module', () => {
    expect(problems({ events: { 'orders.created': { external: true } } })).toEqual([
      '`events["orders.created"].external` is true, and a module publishes it; expected false, or another name.',
    ]);
  });

  it('may come later', () => {
    expect(
      problems({ events: { 'till.paid': { external: false } } }, [ORDERS, OVEN], () => true),
    ).toEqual([]);
  });
});

describe('events of flows', () => {
  const events = ['orders.created', 'oven.heatd', { event: 'oven.cold' }];
  const failures = [{ name: 'x', says: 'X.', steps: [], events: ['oven.cold'], checks: [] }];
  const flows = [flowSpec({ events, failures })];

  it('are published by somebody', () => {
    expect(problems({ flows })).toEqual([
      '`flows[0].events[1]` is "oven.heatd", which nobody publishes; expected one of: orders.created, oven.heated. Did you mean `oven.heated`?',
      '`flows[0].events[2].event` is "oven.cold", which nobody publishes; expected one of: orders.created, oven.heated.',
      '`flows[0].failures[0].events[0]` is "oven.cold", which nobody publishes; expected one of: orders.created, oven.heated.',
    ]);
  });

  it('may come later', () => {
    expect(problems({ flows }, [ORDERS, OVEN], (event) => event.startsWith('oven.'))).toEqual([]);
  });
});

it('wants no module that is less far than the ecosystem', () => {
  const modules = [
    { name: 'orders', milestone: 'poc' as const },
    { name: 'oven', milestone: 'prototype' as const },
    { name: 'till', milestone: 'mvp' as const },
  ];
  expect(checkMilestones(specOf({ milestone: 'prototype' }), modules).map(describeProblem)).toEqual(
    [
      '`modules.orders` claims poc, and the ecosystem prototype; expected prototype or more, or less of the ecosystem.',
    ],
  );
  expect(checkMilestones(specOf(), modules)).toEqual([]);
});
