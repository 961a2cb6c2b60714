import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { packageNameOf } from '../json';
import { importsIn, placeOf, shippedSourcesOf } from '../sources';

export const importOfSelf: Rule<ModuleFacts> = {
  id: 'import-of-self',
  severity: 'error',
  protocol: 'WSP 3',
  description: 'Disallow that sources import their own module by its package name',
  check({ module }, report) {
    const name = packageNameOf(module);
    if (name === undefined) return;
    for (const source of shippedSourcesOf(module)) {
      // The demo uses the module as others do.
      if (source.file === 'src/demo.ts') continue;
      for (const { specifier, offset } of importsIn(source)) {
        if (specifier !== name && !specifier.startsWith(`${name}/`)) continue;
        report({
          ...placeOf(source, offset),
          message: `\`${specifier}\` is the module's own package; expected a relative path.`,
          fix: 'Import the file that declares it, such as `./errors.js`.',
        });
      }
    }
  },
};
