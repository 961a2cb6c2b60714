import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';
import { placeOfFailure, reasonOf } from '../failure-words';
import { operationsIn } from '../measured';

export const operationFailed: Rule<PerformanceFacts> = {
  id: 'operation-failed',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require that operations do not throw',
  exemptible: false,
  check({ run }, report) {
    for (const { file, name, outcome } of operationsIn(run)) {
      if (outcome.kind !== 'failed') continue;
      report({
        ...placeOfFailure(outcome.failure, file),
        message: `\`${name}\` failed: ${reasonOf(outcome.failure)}`,
        fix: 'What is measured must succeed every time: let the set-up prepare all that it needs.',
      });
    }
  },
};
