import { describe, expect, it } from 'vitest';
import { planWith, plannedModule } from './plan.fixture';
import { flowSpec } from './spec.fixture';

const COMMUNICATION = { domain: 'communication', score: 3, words: ['orders'] };
const INFRASTRUCTURE = { domain: 'infrastructure', score: 2, words: ['bread'] };

it('says what there would be', () => {
  const failures = [{ name: 'sold-out', says: 'None is left.', steps: [], events: [], checks: [] }];
  const events = ['orders.created', { event: 'oven.heated', data: { of: 1 } }];
  const plan = planWith([plannedModule('orders')], {
    flows: [flowSpec({ events, failures })],
    events: {
      'strike.begun': { external: true },
      'holiday.begun': { external: true },
      'orders.created': { external: false },
    },
  });
  expect(plan).toMatchObject({
    name: 'bakery',
    external: ['holiday.begun', 'strike.begun'],
    flows: [
      {
        name: 'bread-ordered',
        says: 'Somebody orders bread.',
        events: ['orders.created', 'oven.heated'],
        failures: [{ name: 'sold-out', says: 'None is left.' }],
      },
    ],
    remarks: [],
  });
});

describe('a remark', () => {
  it('says that a module fits another domain better', () => {
    const orders = plannedModule('orders', { placement: [INFRASTRUCTURE, COMMUNICATION] });
    expect(planWith([orders]).remarks).toEqual([
      'orders is placed in communication; by its purpose it fits infrastructure (bread) better.',
    ]);
  });

  it('is not made of a module that fits, that is there, or that no word speaks for', () => {
    const modules = [
      plannedModule('orders', { placement: [COMMUNICATION, INFRASTRUCTURE] }),
      plannedModule('till', { placement: [INFRASTRUCTURE], isThere: true }),
      plannedModule('oven'),
    ];
    expect(planWith(modules).remarks).toEqual([]);
  });

  it('counts events that nobody answers', () => {
    const modules = [
      plannedModule('orders', { publishes: ['orders.created', 'orders.removed', 'orders.lost'] }),
      plannedModule('oven', { subscribes: ['orders.created'] }),
    ];
    expect(planWith(modules).remarks).toEqual([
      '2 of the events are answered by no module of the ecosystem.',
    ]);
  });

  it('counts one event as one', () => {
    expect(planWith([plannedModule('orders', { publishes: ['orders.lost'] })]).remarks).toEqual([
      '1 of the events is answered by no module of the ecosystem.',
    ]);
  });
});
