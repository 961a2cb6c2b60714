import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';
import { operationsIn } from '../measured';
import { operationPlace } from '../operation-place';

export const operationRepeated: Rule<PerformanceFacts> = {
  id: 'operation-repeated',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow two operations of one name',
  exemptible: false,
  check({ module, run }, report) {
    const seen = new Map<string, string>();
    for (const { file, name } of operationsIn(run)) {
      const first = seen.get(name);
      if (first === undefined) {
        seen.set(name, file);
        continue;
      }
      report({
        file,
        ...operationPlace(module, file, name),
        message: `\`${name}\` is exported here and from \`${first}\`: a budget cannot tell which one it means.`,
        fix: 'Rename one of them.',
      });
    }
  },
};
