import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { placeOf } from '../sources';
import { stubsOfKind } from '../stubs/module-stubs';

export const bodyEmpty: Rule<ModuleFacts> = {
  id: 'body-empty',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow exported functions and methods that do nothing',
  check({ module }, report) {
    for (const {
      source,
      function: { start },
      title,
    } of stubsOfKind(module, 'empty')) {
      report({
        ...placeOf(source, start),
        message: `${title} is exported and does nothing.`,
        fix: 'Implement it; if nothing is to be done here, say why in a comment in its body.',
      });
    }
  },
};
