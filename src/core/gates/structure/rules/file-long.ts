import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { lengthsOf } from '../length';

export const fileLong: Rule<ModuleFacts> = {
  id: 'file-long',
  severity: 'warning',
  protocol: 'WSP 62',
  description: 'Enforce at most 400 lines in sources, and 200 in JSON and YAML files',
  check({ module }, report) {
    for (const { file, lines, limit } of lengthsOf(module)) {
      if (lines <= limit.warning || lines > limit.error) continue;
      report({
        file,
        message: `\`${file}\` has ${lines} lines; expected at most ${limit.warning}.`,
        fix: `Split it by meaning before it reaches ${limit.error} lines, which fail the gate.`,
      });
    }
  },
};
