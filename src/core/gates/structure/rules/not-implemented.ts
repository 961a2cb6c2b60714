import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { placeOf } from '../sources';
import { stubsOfKind } from '../stubs/module-stubs';

export const notImplemented: Rule<ModuleFacts> = {
  id: 'not-implemented',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow functions that only say that they are not implemented',
  check({ module }, report) {
    for (const {
      source,
      function: { start },
      title,
    } of stubsOfKind(module, 'not-implemented')) {
      report({
        ...placeOf(source, start),
        message: `${title} says that it is not implemented and does nothing else.`,
        fix: 'Implement it, or remove it from the module until there is an implementation.',
      });
    }
  },
};
