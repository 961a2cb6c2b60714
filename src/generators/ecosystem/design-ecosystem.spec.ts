import { logger } from '@nx/devkit';
import { beforeEach, expect, it, vi } from 'vitest';
import { AmiwError } from '../../core/errors';
import { solutionTree } from '../workspace/trees.fixture';
import { ecosystemGenerator } from './generator';

beforeEach(() => {
  vi.spyOn(logger, 'info').mockImplementation(() => undefined);
});

/** What a specification is refused with, a line for each problem. */
async function problems(spec: string): Promise<string[]> {
  const tree = solutionTree();
  tree.write('bakery.yaml', spec);
  const options = { name: 'bakery', spec: 'bakery.yaml', skipFormat: true, skipInstall: true };
  const error = await ecosystemGenerator(tree, options).catch((thrown: unknown) => thrown);
  if (!(error instanceof AmiwError)) throw new Error('Nothing was refused.', { cause: error });
  expect(error.code).toBe('ECOSYSTEM_INVALID');
  return error.message.split('\n').slice(1, -2);
}

it('tells every mistake in one run, each with its place and the nearest right name', async () => {
  const spec = `purpose: Sell bread and bake what is sold
modules:
  orders:
    domain: communication
    purpose: Take orders for bread
    publishes: [orders.crated]
    budgets:
      - { operation: create, metric: p50, limit: 5 }
      - { operation: lst, metric: p50, limit: 5 }
  oven:
    domain: infrastructure
    purpose: Bake each night what was sold
    options:
      reactions:
        - { on: orders.creatd, do: create, with: { title: record.title } }
        - { on: orders.updated, do: create, with: { title: record.titl } }
  till:
    domain: monitorin
    purpose: Count what customers have paid
  shelf:
    domain: aggregation
    purpose: Show which loaves are left
    options:
      reacts: []
  cellar:
    domain: infrastructure
    purpose: Store flour in sacks
    blueprint: workflw
events:
  oven.creatd: { description: Something was baked. }
  till.counted: { description: Somebody has paid. }
  orders.created:
    payload: { type: object, properties: { record: { type: string } } }
flows:
  - name: bread-ordered
    says: Somebody orders bread.
    steps:
      - { name: ordered, call: orders.craete, with: { title: Rye }, as: order }
      - { call: ovn.list, with: $ordr.id }
      - { publish: holiday.begun }
    events:
      - orders.created
      - { event: oven.created, data: { record: { tilte: Rye } } }
      - oven.cold
      - shelf.filled
    checks:
      - { claim: It is there., call: orders.get, with: $order.id, is: Rye }
    failures:
      - name: sold-out
        says: None is left.
        after: orderd
        steps: [{ wait: 1h }]
        events: [orders.created]
budgets:
  - { operation: bread-orderd, metric: throughput, limit: 0.001 }
`;
  expect(await problems(spec)).toEqual([
    '- bakery.yaml:6:17: `modules.orders.publishes[0]` is "orders.crated", which the module does not publish; expected one of: orders.created, orders.updated, orders.removed. Did you mean `orders.created`?',
    '- bakery.yaml:9:11: `modules.orders.budgets[1].operation` is "lst", which no performance test of the module measures; expected one of: create, get, list. Did you mean `list`?',
    '- bakery.yaml:15:13: `modules.oven.options.reactions[0].on` waits for "orders.creatd", which nobody publishes; expected one of: orders.created, orders.removed, orders.updated, oven.created, oven.removed, oven.updated. Did you mean `orders.created`?',
    expect.stringMatching(
      /^- bakery\.yaml:16:53: `modules\.oven\.options\.reactions\[1\]\.with\.title` reads `record\.titl`, which the event's contract does not promise; expected one of: .*\. Did you mean `title`\?$/,
    ) as string,
    expect.stringMatching(
      /^- bakery\.yaml:18:5: `modules\.till\.domain` is "monitorin"; expected one of: .*\. Did you mean `monitoring`\?$/,
    ) as string,
    '- bakery.yaml:24:7: `modules.shelf.options.reacts` is unknown; expected one of: reactions.',
    expect.stringMatching(
      /^- bakery\.yaml:28:5: `modules\.cellar\.blueprint` is "workflw"; expected one of: .*\. Did you mean `workflow`\?$/,
    ) as string,
    '- bakery.yaml:30:3: `events["oven.creatd"]` is published by nobody; expected an event of one of the modules, or "external: true". Did you mean `oven.created`?',
    '- bakery.yaml:33:54: `events["orders.created"].payload.properties.record.type` is string; expected object, which the publisher\'s contract promises.',
    expect.stringMatching(
      /^- bakery\.yaml:38:26: `flows\[0\]\.steps\[0\]\.call` calls `craete`, which "orders" does not have; expected one of: .*\. Did you mean `create`\?$/,
    ) as string,
    '- bakery.yaml:39:11: `flows[0].steps[1].call` calls the unknown module "ovn"; expected one of: orders, oven, till, shelf, cellar. Did you mean `oven`?',
    '- bakery.yaml:39:27: `flows[0].steps[1].with` uses "$ordr", which no earlier step gives; expected one of: order. Did you mean `order`?',
    '- bakery.yaml:40:11: `flows[0].steps[2].publish` is "holiday.begun", which does not come from outside; expected an event that "events" declares with "external: true".',
    expect.stringMatching(
      /^- bakery\.yaml:43:50: `flows\[0\]\.events\[1\]\.data\.record\.tilte` reads `record\.tilte`, which the event's contract does not promise; expected one of: /,
    ) as string,
    '- bakery.yaml:44:9: `flows[0].events[2]` is "oven.cold", which nobody publishes; expected one of: orders.created, orders.removed, orders.updated, oven.created, oven.removed, oven.updated.',
    '- bakery.yaml:51:9: `flows[0].failures[0].after` is "orderd"; expected one of: ordered. Did you mean `ordered`?',
    '- bakery.yaml:55:7: `budgets[0].operation` is "bread-orderd", which is no flow; expected one of: bread-ordered, sold-out. Did you mean `bread-ordered`?',
  ]);
});

it('tells nothing of what only follows from a module that cannot be made', async () => {
  const spec = `purpose: Sell bread and bake what is sold
modules:
  orders:
    domain: comunication
    purpose: Take orders for bread
    options: { reactions: [] }
  oven:
    domain: infrastructure
    purpose: Bake each night what was sold
    options:
      reactions: [{ on: orders.created, do: create, with: { title: record.title } }]
flows:
  - name: bread-ordered
    says: Somebody orders bread.
    steps: [{ call: orders.create, with: { title: Rye } }]
    events: [orders.created, oven.created]
`;
  expect(await problems(spec)).toEqual([
    expect.stringContaining('bakery.yaml:4:5: `modules.orders.domain` is "comunication"'),
  ]);
});

it('tells what the schema refuses before anything else', async () => {
  expect(await problems('modules: {}\nflow: []\n')).toEqual([
    '- bakery.yaml:1:1: `purpose` is missing; expected one sentence.',
    '- bakery.yaml:1:1: `flows` is missing; expected a list.',
    '- bakery.yaml:1:1: `modules` is {}; expected at least 1 of them.',
    '- bakery.yaml:2:1: `flow` is unknown; expected one of: name, purpose, milestone, modules, events, environment, flows, budgets, milestones. Did you mean `flows`?',
  ]);
});

it('refuses an ecosystem that is further than one of its modules', async () => {
  const spec = `purpose: Sell bread and bake what is sold
milestone: prototype
modules:
  orders:
    domain: communication
    purpose: Take orders for bread
    milestone: poc
flows:
  - name: bread-ordered
    says: Somebody orders bread.
    steps: [{ call: orders.create, with: { title: Rye } }]
    events: [orders.created]
`;
  expect(await problems(spec)).toEqual([
    '- bakery.yaml:4:3: `modules.orders` claims poc, and the ecosystem prototype; expected prototype or more, or less of the ecosystem.',
  ]);
});
