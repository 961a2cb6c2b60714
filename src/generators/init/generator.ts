import { logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import { assertWritable } from '../workspace/assert-writable';
import { formatTree } from '../workspace/format-tree';
import { initWorkspace } from './init-workspace';
import type { InitGeneratorSchema } from './schema';

/** Registers the plugin and adds what the gates need; `nx add @wsp/amiw` runs it. Running it again changes nothing. */
export async function initGenerator(
  tree: Tree,
  schema: InitGeneratorSchema,
): Promise<GeneratorCallback | undefined> {
  const { touched, install } = initWorkspace(tree);
  if (touched.length > 0 && !schema.skipFormat) await formatTree(tree);
  assertWritable(tree);
  logger.info(touched.length === 0 ? '@wsp/amiw is set up already.' : touched.join('\n'));
  return schema.skipInstall ? undefined : install;
}

export default initGenerator;
