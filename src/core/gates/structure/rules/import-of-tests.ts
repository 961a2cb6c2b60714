import { isRelative, joinSpecifier } from '../../../source/resolve';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { importsIn, placeOf, shippedSourcesOf } from '../sources';

export const importOfTests: Rule<ModuleFacts> = {
  id: 'import-of-tests',
  severity: 'error',
  protocol: 'WSP 49',
  description: 'Disallow imports of tests in sources',
  check({ module }, report) {
    for (const source of shippedSourcesOf(module)) {
      for (const { specifier, offset } of importsIn(source)) {
        if (!isRelative(specifier)) continue;
        const path = joinSpecifier(source.file, specifier);
        if (!path.startsWith('tests/') && !/\.(test|spec)(\.[cm]?[jt]sx?)?$/.test(path)) continue;
        report({
          ...placeOf(source, offset),
          message: `\`${specifier}\` is one of the module's tests; expected sources to stand without them.`,
          fix: 'Move what is needed to `src`, and let the tests import it from there.',
        });
      }
    }
  },
};
