import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentsOf } from '../documents';

export const linkDefinitionMissing: Rule<ModuleFacts> = {
  id: 'link-definition-missing',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require a definition for every link that is written as a reference',
  check({ module }, report) {
    for (const [file, { links, text }] of documentsOf(module)) {
      for (const { target, label, from, line, column } of links) {
        if (target !== undefined || label === undefined) continue;
        // `list[i][j]` in a sentence is no link.
        if (/[\w)\]]/.test(text.charAt(from - 1))) continue;
        report({
          ...{ file, line, column },
          message: `The link refers to \`[${label}]\`, which is not defined in this document.`,
          fix: `Add a line \`[${label}]: <target>\`, or escape the brackets.`,
        });
      }
    }
  },
};
