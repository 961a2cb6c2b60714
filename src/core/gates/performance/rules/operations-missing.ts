import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';
import { filesWith } from '../measured';

export const operationsMissing: Rule<PerformanceFacts> = {
  id: 'operations-missing',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require that performance tests export operations',
  exemptible: false,
  check({ run }, report) {
    for (const { file, found } of filesWith(run, 'found')) {
      report({
        file,
        message: `There are no operations: ${found}; expected \`export const operations = { … }\`.`,
        fix: 'Write `export const operations = { create: () => { …; return () => service.create(…); } };`.',
      });
    }
  },
};
