import type { ModuleView } from '../../../module/module-view';
import { ownImportsOf } from '../../../test-run/source-files';
import { testSourceOf } from '../../../test-run/test-source';
import { isConfigFile, rewritesIn } from '../config-rewrites';
import { packageNameOf } from '../../integration/own-name';
import type { CoverageFacts } from '../facts';
import type { Rule } from '../../rule';

export const configRewritesSources: Rule<CoverageFacts> = {
  id: 'config-rewrites-sources',
  severity: 'error',
  protocol: 'WSP 5',
  description: 'Disallow a vitest config that puts something else in the place of the sources',
  check({ module }, report) {
    const ownName = packageNameOf(module);
    for (const file of configFilesOf(module)) {
      const { parsed } = testSourceOf(module, file);
      for (const { what, offset } of rewritesIn(parsed.program, ownName)) {
        report({
          file,
          ...parsed.positionAt(offset),
          message: `${what}, where the tests were expected to run the sources as they are.`,
          fix: 'Take it away, or use a published plugin; exempt the file with a reason if it has to stay.',
        });
      }
    }
  },
};

/** The configs, and what they import from the module: a plugin may stand in a file of its own. */
function configFilesOf(module: ModuleView): string[] {
  const files = module.files.filter(isConfigFile).flatMap((config) => {
    const { helpers, sources } = ownImportsOf(module, config);
    return [...helpers, ...sources];
  });
  return [...new Set(files)].sort();
}
