import { nearestName } from '../../../naming/nearest';
import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import { quotedList } from '../../../test-run/test-facts';
import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';
import { isComplete, operationsIn } from '../measured';

export const budgetOfUnknownOperation: Rule<PerformanceFacts> = {
  id: 'budget-of-unknown-operation',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow budgets of operations that no performance test exports',
  check({ module, run }, report) {
    // Without performance tests another rule speaks, once.
    if (!isComplete(run) || run.files.length === 0) return;
    const names = operationsIn(run).map(({ name }) => name);
    for (const [index, { operation }] of module.manifest.budgets.entries()) {
      if (names.includes(operation)) continue;
      const nearest = nearestName(operation, names);
      report({
        file: MANIFEST_FILE,
        ...manifestPlace(module, ['budgets', index, 'operation']),
        message: `\`${operation}\` has a budget and is no operation of the performance tests; expected one of ${quotedList(names)}.`,
        fix:
          nearest === undefined
            ? `Export \`${operation}\` from a performance test, or remove the budget.`
            : `Write "${nearest}".`,
      });
    }
  },
};
