import { expect, it } from 'vitest';
import { moduleSpec, specOf } from './spec.fixture';
import { mayBePublishedBy } from './unmade-events';

it('counts what modules that could not be made may publish', () => {
  const orders = moduleSpec({
    publishes: ['order.paid'],
    options: { events: { created: 'order.taken', amended: 7 }, reactions: [{ on: 'oven.heated' }] },
  });
  const may = mayBePublishedBy(specOf({ modules: { orders, oven: moduleSpec() } }), ['orders']);
  expect(['order.paid', 'order.taken', 'orders.removed'].filter(may)).toHaveLength(3);
  expect(['oven.heated', 'order.lost', 'orders', '7'].filter(may)).toEqual([]);
});

it('counts nothing where all were made', () => {
  expect(mayBePublishedBy(specOf(), [])('orders.created')).toBe(false);
});
