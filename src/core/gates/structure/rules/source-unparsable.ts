import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { sourcesOf } from '../sources';

export const sourceUnparsable: Rule<ModuleFacts> = {
  id: 'source-unparsable',
  severity: 'error',
  protocol: 'WSP 4',
  description: 'Require that every source can be parsed',
  exemptible: false,
  check({ module }, report) {
    for (const { file, problems } of sourcesOf(module)) {
      // What follows the first one is mostly its echo.
      const [first] = problems;
      if (!first) continue;
      const { line, column, message } = first;
      report({
        file,
        line,
        column,
        message: `The source does not parse: ${message.replace(/\.$/, '')}.`,
        fix: 'Mend the syntax; the other rules do not look at the file until then.',
      });
    }
  },
};
