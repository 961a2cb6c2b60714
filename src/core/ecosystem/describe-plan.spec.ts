import { expect, it } from 'vitest';
import { describePlan } from './describe-plan';
import { planWith, plannedModule } from './plan.fixture';
import { flowSpec } from './spec.fixture';

it('says everything of a plan', () => {
  const modules = [
    plannedModule('orders', {
      publishes: ['orders.created'],
      subscribes: ['oven.heated'],
      placement: [
        { domain: 'communication', score: 3, words: ['orders'] },
        { domain: 'infrastructure', score: 2, words: [] },
        { domain: 'gamification', score: 1, words: ['bread'] },
      ],
      budgets: [
        { operation: 'create', metric: 'p50', limit: 10, unit: 'reference' },
        { operation: 'list', metric: 'p95', limit: 2, unit: 'ms' },
      ],
    }),
    plannedModule('oven', {
      domain: 'infrastructure',
      purpose: 'Bake each night what was sold',
      blueprint: 'workflow',
      milestone: 'mvp',
      isThere: true,
      publishes: ['oven.heated', 'oven.cold'],
      subscribes: ['orders.created', 'holiday.begun'],
    }),
  ];
  const failures = [{ name: 'sold-out', says: 'None is left.', steps: [], events: [], checks: [] }];
  const plan = planWith(modules, {
    flows: [flowSpec({ events: ['orders.created', 'oven.heated'], failures })],
    budgets: [{ operation: 'bread-ordered', metric: 'throughput', limit: 40, unit: 'per-second' }],
    events: { 'holiday.begun': { external: true }, 'strike.begun': { external: true } },
  });
  expect(describePlan(plan)).toBe(
    [
      'bakery (poc): Sell bread and bake what is sold',
      '',
      '2 modules in 2 domains, 2 connections, 1 flow',
      '',
      'Modules',
      '  modules/communication/orders  service, poc',
      '    Take orders for bread',
      '    by its purpose it fits communication (orders), then infrastructure',
      '    budgets: create p50 at most 10 times the reference; list p95 at most 2 ms',
      '  modules/infrastructure/oven  workflow, mvp, is there already',
      '    Bake each night what was sold',
      '',
      'Events',
      '  holiday.begun   outside -> oven',
      '  orders.created  orders -> oven',
      '  oven.cold       oven -> nobody',
      '  oven.heated     oven -> orders',
      '  strike.begun    outside -> nobody',
      '',
      'Cycles',
      '  orders, oven hear of what they caused themselves',
      '',
      'Flows',
      '  bread-ordered: Somebody orders bread.',
      '    orders.created -> oven.heated',
      '    fails as sold-out: None is left.',
      '',
      'Budgets',
      '  bread-ordered throughput at least 40 calls a second',
      '',
      'Remarks',
      '  1 of the events is answered by no module of the ecosystem.',
    ].join('\n'),
  );
});

it('leaves out what there is nothing of', () => {
  const plan = planWith([plannedModule('orders')], { flows: [] });
  expect(describePlan(plan)).toBe(
    [
      'bakery (poc): Sell bread and bake what is sold',
      '',
      '1 module in 1 domain, 0 connections, 0 flows',
      '',
      'Modules',
      '  modules/communication/orders  service, poc',
      '    Take orders for bread',
    ].join('\n'),
  );
});
