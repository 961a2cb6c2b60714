import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';
import { placeOfRun, whatRan } from '../operation-place';

export const performanceRunTimedOut: Rule<PerformanceFacts> = {
  id: 'performance-run-timed-out',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the performance tests to end within the time limit',
  exemptible: false,
  check({ module, run }, report) {
    if (run.outcome !== 'timed-out') return;
    report({
      ...placeOfRun(module, run.at),
      message: `${whatRan(run.at)} was still running when the time limit of ${run.timeoutMs / 1000} s was up.`,
      fix: 'Look for a loop or an `await` that never ends; if it is only slow, let it do less, or raise `timeoutSeconds` of the target `wsp-performance`.',
    });
  },
};
