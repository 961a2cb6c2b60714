import type { Tree } from '@nx/devkit';
import { describePlan } from '../../core/ecosystem/describe-plan';
import { designEcosystem } from '../ecosystem/design-ecosystem';
import { readSpec } from '../ecosystem/read-spec';
import { readSurroundings } from '../module/surroundings';
import { ScratchTree } from '../workspace/scratch-tree';
import type { PlanGeneratorSchema } from './schema';

/** Prints what a specification would create. Everything happens in a tree that is thrown away. */
export async function planGenerator(
  tree: Tree,
  { spec, format = 'text' }: PlanGeneratorSchema,
): Promise<void> {
  const read = readSpec(tree, spec, undefined);
  const { plan } = await designEcosystem(new ScratchTree(tree), read, await readSurroundings(tree));
  const text = format === 'json' ? JSON.stringify(plan, null, 2) : describePlan(plan);
  // Not through the logger, which puts `NX` and colours in front of what a machine reads.
  process.stdout.write(`${text}\n`);
}

export default planGenerator;
