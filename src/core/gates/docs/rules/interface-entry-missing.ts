import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { compareInterface, INTERFACE_DOCUMENT, rewriteFix } from '../interface-comparison';

export const interfaceEntryMissing: Rule<ModuleFacts> = {
  id: 'interface-entry-missing',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require an entry in INTERFACE.md for every export',
  exemptible: false,
  check({ module }, report) {
    const comparison = compareInterface(module);
    for (const { name, place } of comparison?.missing ?? []) {
      report({
        file: INTERFACE_DOCUMENT,
        ...(comparison === undefined ? {} : { line: comparison.line }),
        message: `\`${name}\` of \`${place.file}\` is exported, but the block has no entry for it.`,
        fix: rewriteFix(module),
      });
    }
  },
};
