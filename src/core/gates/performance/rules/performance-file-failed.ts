import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';
import { placeOfFailure, reasonOf } from '../failure-words';
import { filesWith } from '../measured';

export const performanceFileFailed: Rule<PerformanceFacts> = {
  id: 'performance-file-failed',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require that performance tests can be loaded',
  exemptible: false,
  check({ run }, report) {
    for (const { file, failure } of filesWith(run, 'failure')) {
      report({
        ...placeOfFailure(failure, file),
        message: `\`${file}\` could not be loaded: ${reasonOf(failure)}`,
        fix: 'Correct what it imports or does while it is loaded; what may fail belongs into an operation.',
      });
    }
  },
};
