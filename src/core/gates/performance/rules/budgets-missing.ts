import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';

export const budgetsMissing: Rule<PerformanceFacts> = {
  id: 'budgets-missing',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require budgets of a module at the milestone mvp',
  check({ module }, report) {
    const { kind, milestone, budgets } = module.manifest;
    if (kind === 'ecosystem' || milestone !== 'mvp' || budgets.length > 0) return;
    report({
      file: MANIFEST_FILE,
      ...manifestPlace(module, ['milestone']),
      message:
        'The module is at `mvp` and has no budgets; expected a limit for what its main operations may take.',
      fix: `Export its operations from \`tests/${module.manifest.name}.performance.test.ts\` and give them "budgets" in wsp.json; or exempt wsp.json from \`budgets-missing\` with the reason why its speed does not matter.`,
    });
  },
};
