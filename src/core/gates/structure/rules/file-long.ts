import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { lengthsOf } from '../length';

export const fileLong: Rule<ModuleFacts> = {
  id: 'file-long',
  severity: 'warning',
  protocol: 'WSP 62',
  description: 'Enforce that sources stay under 400 lines, and JSON and YAML files under 200',
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
