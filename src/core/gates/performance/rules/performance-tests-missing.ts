import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';

export const performanceTestsMissing: Rule<PerformanceFacts> = {
  id: 'performance-tests-missing',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require performance tests where there are budgets',
  exemptible: false,
  check({ module, run }, report) {
    const { budgets, name } = module.manifest;
    if (budgets.length === 0 || run.outcome !== 'finished' || run.files.length > 0) return;
    report({
      file: MANIFEST_FILE,
      ...manifestPlace(module, ['budgets']),
      message: 'There are budgets and no performance tests: nothing holds the module to them.',
      fix: `Export the operations from \`tests/${name}.performance.test.ts\`, or remove "budgets" from wsp.json.`,
    });
  },
};
