import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { unknownImports } from '../unknown-imports';

export const readmeImportUnknown: Rule<ModuleFacts> = {
  id: 'readme-import-unknown',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the names that examples import from the module to be exported by it',
  check({ module }, report) {
    for (const { file, line, name, specifier } of unknownImports(module)) {
      report({
        ...{ file, line },
        message: `The example imports \`${name}\` from \`${specifier}\`, which does not export it.`,
        fix: 'Correct the example, or export the name from `src/index.ts`.',
      });
    }
  },
};
