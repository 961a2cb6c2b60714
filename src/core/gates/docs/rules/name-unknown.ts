import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { unknownInProse } from '../names/unknown-names';

export const nameUnknown: Rule<ModuleFacts> = {
  id: 'name-unknown',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow names in sentences that no code of the module knows',
  check({ module }, report) {
    for (const { file, span, name, nearest } of unknownInProse(module).names) {
      report({
        ...{ file, line: span.line, column: span.column },
        message: `The document names \`${name}\`, which no code of the module knows.`,
        fix:
          nearest === undefined
            ? 'Correct the name or remove it; if another module has it, add the INTERFACE.md of that module to "references" in wsp.json.'
            : `Write \`${nearest}\`, or remove the name.`,
      });
    }
  },
};
