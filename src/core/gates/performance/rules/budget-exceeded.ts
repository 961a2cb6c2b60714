import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import { rounded } from '../../../performance/baseline';
import { bestInterval } from '../../../performance/judge-budget';
import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';
import { judgedBudgets } from '../measured';
import { amountOf, budgetName, sentence } from '../words';

export const budgetExceeded: Rule<PerformanceFacts> = {
  id: 'budget-exceeded',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Enforce the limits of budgets',
  exemptible: false,
  check(facts, report) {
    for (const { budget, index, state, processes } of judgedBudgets(facts)) {
      if (state !== 'exceeded') continue;
      const seen = bestInterval(budget, processes);
      const bound = budget.metric === 'throughput' ? 'at least' : 'at most';
      report({
        file: MANIFEST_FILE,
        ...manifestPlace(facts.module, ['budgets', index, 'limit']),
        message: `${sentence(budgetName(budget))} is ${amountOf(seen.median, budget)}, between ${rounded(seen.low)} and ${rounded(seen.high)} in the best of ${processes.length} processes; expected ${bound} ${amountOf(budget.limit, budget)}.`,
        fix: `Look for what \`${budget.operation}\` does more than before; if it has to, change "limit" in wsp.json.`,
      });
    }
  },
};
