import { describe, expect, it } from 'vitest';
import type { EcosystemPlan, PlannedModule } from '../../core/ecosystem/ecosystem-plan';
import { planWith, plannedModule } from '../../core/ecosystem/plan.fixture';
import { flowSpec } from '../../core/ecosystem/spec.fixture';
import { dataFlowDiagram, sequenceDiagram } from './diagrams';
import { parseDiagram } from './mermaid.fixture';

/** A plan of modules whose first flow has these events. */
function planOf(
  modules: readonly PlannedModule[],
  events: readonly string[],
  external: readonly string[] = [],
) {
  return planWith(modules, {
    flows: [flowSpec({ events })],
    events: Object.fromEntries(external.map((event) => [event, { external: true }])),
  });
}

const ORDERS = plannedModule('orders', { publishes: ['orders.created', 'orders.paid'] });
const OVEN = plannedModule('oven', {
  domain: 'infrastructure',
  publishes: ['oven.heated'],
  subscribes: ['orders.created', 'orders.paid', 'holiday.begun'],
});

const BAKERY = planOf(
  [ORDERS, OVEN],
  ['holiday.begun', 'orders.created', 'oven.heated'],
  ['holiday.begun'],
);

describe('the data flow', () => {
  it('shows modules by domain, and one arrow between two of them', () => {
    expect(dataFlowDiagram(BAKERY)).toBe(
      [
        'flowchart LR',
        '  outside(["outside"])',
        '  subgraph d1["communication"]',
        '    m1["orders"]',
        '  end',
        '  subgraph d2["infrastructure"]',
        '    m2["oven"]',
        '  end',
        '  m1 -- "orders.created<br>orders.paid" --> m2',
        '  outside -- "holiday.begun" --> m2',
      ].join('\n'),
    );
  });

  it('has no outside where nothing comes from there', () => {
    expect(dataFlowDiagram(planOf([ORDERS], ['orders.created']))).not.toContain('outside');
  });
});

describe('the sequence', () => {
  it('shows who hears of each event of the first flow', () => {
    expect(sequenceDiagram(BAKERY)).toBe(
      [
        'sequenceDiagram',
        '  participant p1 as orders',
        '  participant p2 as oven',
        '  participant p3 as outside',
        '  p3->>p2: holiday.begun',
        '  p1->>p2: orders.created',
        '  p2->>p2: oven.heated',
      ].join('\n'),
    );
  });
});

const KEYWORDS = [
  'end',
  'graph',
  'subgraph',
  'class',
  'participant',
  'loop',
  'alt',
  'note',
  'style',
  'outside',
];
const MANY_EVENTS = Array.from({ length: 60 }, (_, index) => `orders.step-${index}`);

/** Modules that are called like words of Mermaid; each hears of the one before it. */
function keywordModules(): PlannedModule[] {
  return KEYWORDS.map((name, index) =>
    plannedModule(name, {
      domain: index % 2 === 0 ? 'end' : 'subgraph',
      publishes: [`${name}.end`],
      subscribes: [`${KEYWORDS.at(index - 1) ?? ''}.end`],
    }),
  );
}

const PLANS: readonly (readonly [string, EcosystemPlan])[] = [
  ['two modules and an event from outside', BAKERY],
  ['no edge at all', planOf([ORDERS], ['orders.created'])],
  [
    'words of Mermaid as names',
    planOf(
      keywordModules(),
      KEYWORDS.map((name) => `${name}.end`),
    ),
  ],
  [
    'many edges between two modules',
    planOf(
      [
        plannedModule('orders', { publishes: MANY_EVENTS }),
        plannedModule('oven', { subscribes: MANY_EVENTS }),
      ],
      MANY_EVENTS,
    ),
  ],
  [
    'an event from outside that nobody answers',
    planOf([ORDERS], ['strike.begun'], ['strike.begun']),
  ],
  [
    'names as long as they may be',
    planOf([plannedModule('a'.repeat(64), { publishes: ['b.c'] })], ['b.c']),
  ],
];

describe.each(PLANS)('with %s', (_name, plan) => {
  it.each([dataFlowDiagram, sequenceDiagram])('%o can be drawn', async (diagram) => {
    await expect(parseDiagram(diagram(plan))).resolves.toBeUndefined();
  });
});

it.each([
  dataFlowDiagram(BAKERY).replace('  end', '  ends'),
  dataFlowDiagram(BAKERY).replace('m1["orders"]', 'm1["or"ders"]'),
  dataFlowDiagram(BAKERY).replace('m1["orders"]', 'end["orders"]'),
  sequenceDiagram(BAKERY).replace('p1->>p2', 'p1->>'),
])('a broken diagram cannot be drawn', async (broken) => {
  await expect(parseDiagram(broken)).rejects.toThrow();
});
