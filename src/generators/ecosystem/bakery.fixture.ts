import type { Tree } from '@nx/devkit';
import { AmiwError } from '../../core/errors';
import { changes, solutionTree } from '../workspace/trees.fixture';
import { ecosystemGenerator } from './generator';

/** Where the ecosystem lies. */
export const ROOT = 'ecosystems/bakery';

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

/** The same with a module more. */
export const WITH_TILL = { ...BAKERY, modules: { ...BAKERY.modules, till: TILL } };

/** Runs the generator on a specification, or on the one that lies with the ecosystem. */
export async function run(tree: Tree, spec?: object): Promise<void> {
  if (spec !== undefined) writeSpec(tree, spec);
  await ecosystemGenerator(tree, {
    name: 'bakery',
    ...(spec === undefined ? {} : { spec: 'bakery.yaml' }),
    skipFormat: true,
    skipInstall: true,
  });
}

/** A workspace with the ecosystem. */
export async function bakery(tree = solutionTree()): Promise<Tree> {
  await run(tree, BAKERY);
  return tree;
}

/** What a specification is refused with. */
export async function failure(tree: Tree, spec: object): Promise<AmiwError> {
  const error = await run(tree, spec).catch((thrown: unknown) => thrown);
  if (error instanceof AmiwError) return error;
  throw new Error('Nothing was refused.', { cause: error });
}

/** Files in a folder, by path from there. */
export function filesOf(tree: Tree, root: string): string[] {
  return Object.keys(changes(tree))
    .filter((path) => path.startsWith(`${root}/`) && tree.exists(path))
    .map((path) => path.slice(root.length + 1));
}
