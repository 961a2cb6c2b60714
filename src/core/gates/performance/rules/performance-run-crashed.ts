import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';
import { placeOfRun, whatRan } from '../operation-place';

export const performanceRunCrashed: Rule<PerformanceFacts> = {
  id: 'performance-run-crashed',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require that the process of the performance tests gets to its end',
  exemptible: false,
  check({ module, run }, report) {
    if (run.outcome !== 'crashed') return;
    report({
      ...placeOfRun(module, run.at),
      message: `${whatRan(run.at)} ${run.crash ?? 'ended its process'} before all operations were measured.`,
      fix: 'An operation may neither end its process nor wait for something that never happens.',
    });
  },
};
