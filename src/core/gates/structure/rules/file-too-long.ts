import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { lengthsOf } from '../length';

export const fileTooLong: Rule<ModuleFacts> = {
  id: 'file-too-long',
  severity: 'error',
  protocol: 'WSP 62',
  description: 'Disallow sources of more than 600 lines, and JSON and YAML files of more than 300',
  check({ module }, report) {
    for (const { file, lines, limit } of lengthsOf(module)) {
      if (lines <= limit.error) continue;
      report({
        file,
        message: `\`${file}\` has ${lines} lines; expected at most ${limit.error}.`,
        fix: 'Split it by meaning.',
      });
    }
  },
};
