import { ownImportsOf } from '../../../test-run/source-files';
import type { Rule } from '../../rule';
import type { IntegrationFacts } from '../facts';
import { isOf, packageNameOf } from '../own-name';

export const integrationEntryUnused: Rule<IntegrationFacts> = {
  id: 'integration-entry-unused',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require integration tests to use the module itself',
  exemptible: false,
  check({ module, run }, report) {
    const name = packageNameOf(module);
    for (const { file } of run.files) {
      const { sources, packages } = ownImportsOf(module, file);
      const byName = name !== undefined && [...packages].some((path) => isOf(path, name));
      if (sources.size > 0 || byName) continue;
      report({
        file,
        line: 1,
        message: 'It imports nothing of the module, where a source below `src` was expected.',
        fix: 'Import the module from `../src/index.js` and use it with its real dependencies.',
      });
    }
  },
};
