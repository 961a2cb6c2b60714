import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { interfaceOf } from '../documents';

export const interfaceSourceUnreadable: Rule<ModuleFacts> = {
  id: 'interface-source-unreadable',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require sources from which all exports of the module can be read',
  exemptible: false,
  check({ module }, report) {
    for (const { kind, file, line, column, message } of interfaceOf(module).problems) {
      if (kind === 'implicit-type') continue;
      report({
        ...{ file, line, column, message },
        fix:
          kind === 'syntax'
            ? 'Correct the source: INTERFACE.md cannot be compared with it.'
            : 'Correct the name or the path, or remove the export.',
      });
    }
  },
};
