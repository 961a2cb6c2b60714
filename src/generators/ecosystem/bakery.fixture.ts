import type { Tree } from '@nx/devkit';

/** A specification of two modules, one of which hears of the other. */
export const BAKERY = {
  purpose: 'Sell bread and bake what is sold',
  modules: {
    orders: { domain: 'communication', purpose: 'Take orders for bread' },
    oven: {
      domain: 'infrastructure',
      purpose: 'Bake each night what was sold',
      options: {
        reactions: [{ on: 'orders.created', do: 'create', with: { title: 'record.title' } }],
      },
    },
  },
  flows: [
    {
      name: 'bread-ordered',
      says: 'Somebody orders bread.',
      steps: [{ call: 'orders.create', with: { title: 'Rye' } }],
      events: ['orders.created', 'oven.created'],
      checks: [{ claim: 'It is baked.', call: 'oven.list', path: 'records.0.title', is: 'Rye' }],
    },
  ],
};

/** A third module, which hears of nobody. */
export const TILL = { domain: 'monitoring', purpose: 'Count what customers have paid' };

/** Puts a specification where `--spec` finds it. */
export function writeSpec(tree: Tree, spec: object, file = 'bakery.yaml'): void {
  tree.write(file, `${JSON.stringify(spec, null, 2)}\n`);
}
