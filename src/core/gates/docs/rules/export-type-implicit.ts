import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { interfaceOf } from '../documents';

export const exportTypeImplicit: Rule<ModuleFacts> = {
  id: 'export-type-implicit',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require explicit types on everything that is exported',
  check({ module }, report) {
    for (const { kind, file, line, column, message } of interfaceOf(module).problems) {
      if (kind !== 'implicit-type') continue;
      report({
        ...{ file, line, column, message },
        fix: 'Write the type, so that the interface can be read without guessing.',
      });
    }
  },
};
