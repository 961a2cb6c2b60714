import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { compareInterface, INTERFACE_DOCUMENT, rewriteFix } from '../interface-comparison';

export const interfaceEntryExtra: Rule<ModuleFacts> = {
  id: 'interface-entry-extra',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Disallow entries in the block of INTERFACE.md for what is not exported',
  exemptible: false,
  check({ module }, report) {
    for (const { name, line } of compareInterface(module)?.extra ?? []) {
      report({
        ...{ file: INTERFACE_DOCUMENT, line },
        message: `The block describes \`${name}\`, which is not exported, or described before.`,
        fix: rewriteFix(module),
      });
    }
  },
};
