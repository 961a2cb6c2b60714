import type { GeneratorCallback, Tree } from '@nx/devkit';
import { FormatPool } from '../workspace/format/format-pool';
import type { ModuleGeneratorSchema } from './schema';

/** Creates `modules/<domain>/<name>`. Running it again adds what is missing and touches nothing else. */
export async function moduleGenerator(
  tree: Tree,
  schema: ModuleGeneratorSchema,
): Promise<GeneratorCallback | undefined> {
  // Formatting takes longest, so its threads start before all else is even loaded.
  const formatter = schema.skipFormat === true ? undefined : new FormatPool(tree);
  try {
    const { runModuleGenerator } = await import('./run-module-generator.js');
    return await runModuleGenerator(tree, schema, formatter);
  } finally {
    await formatter?.close();
  }
}

export default moduleGenerator;
