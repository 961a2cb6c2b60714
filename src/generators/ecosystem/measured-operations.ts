import type { Tree } from '@nx/devkit';
import picomatch from 'picomatch';
import type { Measured } from '../../core/ecosystem/check-budgets';
import type { EcosystemSpec } from '../../core/ecosystem/ecosystem-spec';
import { PERFORMANCE_TEST_FILES } from '../../core/gates/inputs';
import { writtenOperations } from '../../core/performance/written-operations';
import { moduleFiles } from '../workspace/tree-module';

const isPerformanceTest = picomatch([...PERFORMANCE_TEST_FILES]);

/** What the modules measure that the specification states budgets for, as far as their files tell. */
export function measuredOperations(
  tree: Tree,
  { modules: wanted }: EcosystemSpec,
  modules: readonly { readonly name: string; readonly root: string }[],
): Measured {
  const budgeted = modules.filter(({ name }) => wanted[name]?.budgets !== undefined);
  if (budgeted.length === 0) return new Map();
  const changes = tree.listChanges();
  return new Map(
    budgeted.flatMap(({ name, root }): [string, readonly string[]][] => {
      const tests = moduleFiles(tree, root, changes).filter((file) => isPerformanceTest(file));
      const read = tests.map((file) =>
        writtenOperations(file, tree.read(`${root}/${file}`, 'utf8') ?? ''),
      );
      if (!read.every(({ isComplete }) => isComplete)) return [];
      return [[name, read.flatMap(({ places }) => [...places.keys()])]];
    }),
  );
}
