import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { placeOf } from '../sources';
import { stubsOfKind } from '../stubs/module-stubs';

export const resultConstant: Rule<ModuleFacts> = {
  id: 'result-constant',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow exported functions that take something and always return the same',
  check({ module }, report) {
    for (const {
      source,
      function: { start },
      title,
      result,
    } of stubsOfKind(module, 'constant')) {
      report({
        ...placeOf(source, start),
        message: `${title} returns \`${result}\` whatever it is given.`,
        fix: 'Implement it; if the answer depends on nothing, leave the parameters out.',
      });
    }
  },
};
