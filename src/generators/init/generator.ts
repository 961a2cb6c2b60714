import { logger, type GeneratorCallback, type Tree } from '@nx/devkit';
import { SUPPORTED_VITEST } from '../../host/vitest/find-vitest';
import { assertWritable } from '../workspace/assert-writable';
import { formatTree } from '../workspace/format-tree';
import { initWorkspace, unsupportedVitest } from './init-workspace';
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
  const vitest = unsupportedVitest(tree);
  if (vitest !== undefined) logger.warn(tooOld(vitest));
  return schema.skipInstall ? undefined : install;
}

function tooOld(range: string): string {
  return `package.json names \`vitest\` ${range}. The gates run tests with vitest ${SUPPORTED_VITEST.replace('||', 'or')}: npm install --save-dev vitest@^4 @vitest/coverage-v8@^4`;
}

export default initGenerator;
