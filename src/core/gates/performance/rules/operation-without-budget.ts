import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';
import { operationsIn } from '../measured';
import { operationPlace } from '../operation-place';

export const operationWithoutBudget: Rule<PerformanceFacts> = {
  id: 'operation-without-budget',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require a budget for each operation of a performance test',
  check({ module, run }, report) {
    const budgeted = new Set(module.manifest.budgets.map(({ operation }) => operation));
    for (const { file, name } of operationsIn(run)) {
      if (budgeted.has(name)) continue;
      report({
        file,
        ...operationPlace(module, file, name),
        message: `\`${name}\` is measured and has no budget; expected one in "budgets" of wsp.json.`,
        fix: `Add { "operation": "${name}", "metric": "p50", "limit": … } to "budgets" in wsp.json.`,
      });
    }
  },
};
