import { logger } from '@nx/devkit';
import { describe, expect, it, vi } from 'vitest';
import { BAKERY, TILL, writeSpec } from '../ecosystem/bakery.fixture';
import { ecosystemGenerator } from '../ecosystem/generator';
import { changes, pathsTree, solutionTree } from '../workspace/trees.fixture';
import { planGenerator } from './generator';
import type { PlanGeneratorSchema } from './schema';

const NAMED = { name: 'bakery', ...BAKERY };

/** What the generator prints of a specification. */
async function printed(
  spec: object,
  options: Partial<PlanGeneratorSchema> = {},
  tree = solutionTree(),
): Promise<string> {
  writeSpec(tree, spec);
  const before = changes(tree);
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += chunk.toString();
    return true;
  });
  await planGenerator(tree, { spec: 'bakery.yaml', ...options }).finally(() => {
    write.mockRestore();
  });
  expect(changes(tree)).toEqual(before);
  return text;
}

it.each([solutionTree, pathsTree])(
  'prints what there would be, and writes nothing',
  async (make) => {
    const text = await printed(NAMED, {}, make());
    expect(text).toMatch(
      /^bakery \(poc\): Sell bread and bake what is sold\n\n2 modules in 2 domains, /,
    );
    expect(text).toContain('\n  orders.created  orders -> oven\n');
    expect(text).toMatch(/[^\n]\n$/);
  },
);

it('prints JSON for machines', async () => {
  expect(JSON.parse(await printed(NAMED, { format: 'json' }))).toMatchObject({
    name: 'bakery',
    modules: [
      { name: 'orders', isThere: false, domain: 'communication', blueprint: 'service' },
      { name: 'oven', isThere: false, subscribes: ['orders.created'] },
    ],
    map: { edges: [{ event: 'orders.created', from: 'orders', to: 'oven' }] },
    flows: [{ name: 'bread-ordered', events: ['orders.created', 'oven.created'] }],
  });
});

describe('where the ecosystem is already', () => {
  it('tells which modules are there, and what there would be beside them', async () => {
    const tree = solutionTree();
    writeSpec(tree, NAMED);
    const options = { name: 'bakery', spec: 'bakery.yaml', skipFormat: true };
    vi.spyOn(logger, 'info').mockImplementation(() => undefined);
    await ecosystemGenerator(tree, options);
    const text = await printed({ ...NAMED, modules: { ...BAKERY.modules, till: TILL } }, {}, tree);
    expect(text).toContain('modules/communication/orders  service, poc, is there already\n');
    expect(text).toContain('modules/monitoring/till  service, poc\n');
  });
});

it('needs a name in the specification', async () => {
  await expect(printed(BAKERY)).rejects.toMatchObject({
    code: 'ECOSYSTEM_INVALID',
    message: expect.stringContaining(
      'bakery.yaml:1:1: `name` is missing; expected the name of the ecosystem.',
    ) as string,
  });
});

it('refuses what the generator of the ecosystem would refuse', async () => {
  const modules = { ...BAKERY.modules, till: { ...TILL, domain: 'monitorin' } };
  await expect(printed({ ...NAMED, modules })).rejects.toMatchObject({ code: 'ECOSYSTEM_INVALID' });
});
