import { describe, expect, it } from 'vitest';
import { edgeText, integrationMap, type ModuleEvents } from './integration-map';

const NOTHING: ReadonlySet<string> = new Set();

function moduleOf(name: string, publishes: string[], subscribes: string[] = []): ModuleEvents {
  return { name, publishes, subscribes };
}

describe('edges', () => {
  it('lead from a publisher to each who answers, in a fixed order', () => {
    const { edges } = integrationMap(
      [
        moduleOf('bills', ['bill.sent'], ['order.placed']),
        moduleOf('orders', ['order.placed', 'order.cancelled']),
        moduleOf('stock', [], ['order.placed', 'order.cancelled']),
      ],
      NOTHING,
    );
    expect(edges.map(edgeText)).toEqual([
      'order.cancelled: orders -> stock',
      'order.placed: orders -> bills',
      'order.placed: orders -> stock',
    ]);
  });

  it('do not lead from a module to itself', () => {
    const own = moduleOf('orders', ['order.placed'], ['order.placed']);
    expect(integrationMap([own], NOTHING)).toMatchObject({ edges: [], orphans: [], cycles: [] });
  });
});

it('finds events that nobody answers, and events that nobody publishes', () => {
  const map = integrationMap(
    [
      moduleOf('orders', ['order.placed'], ['payment.received', 'stock.counted']),
      moduleOf('bills', ['bill.sent'], ['order.placed']),
    ],
    new Set(['payment.received']),
  );
  expect(map.orphans).toEqual([{ event: 'bill.sent', from: 'bills' }]);
  expect(map.unheard).toEqual([{ event: 'stock.counted', to: 'orders' }]);
});

it('finds an event of two publishers', () => {
  const map = integrationMap([moduleOf('a', ['x.y']), moduleOf('b', ['x.y'])], NOTHING);
  expect(map.contested).toEqual([{ event: 'x.y', from: ['a', 'b'] }]);
});

describe('cycles', () => {
  const ring = [
    moduleOf('a', ['a.done'], ['c.done']),
    moduleOf('b', ['b.done'], ['a.done']),
    moduleOf('c', ['c.done'], ['b.done']),
    moduleOf('d', [], ['c.done']),
  ];

  it('are the modules that reach each other, without those that only listen', () => {
    expect(integrationMap(ring, NOTHING).cycles).toEqual([['a', 'b', 'c']]);
  });

  it('are apart where they are not connected both ways', () => {
    const others = [
      moduleOf('x', ['x.done'], ['y.done', 'a.done']),
      moduleOf('y', ['y.done'], ['x.done']),
    ];
    expect(integrationMap([...ring, ...others], NOTHING).cycles).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y'],
    ]);
  });

  it('are none in a chain', () => {
    expect(integrationMap(ring.slice(1), NOTHING).cycles).toEqual([]);
  });
});
