import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import { intervalOf } from '../../../performance/judge-budget';
import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';
import { judgedBudgets } from '../measured';
import { amountOf, budgetName, intervalInWords } from '../words';

export const budgetInconclusive: Rule<PerformanceFacts> = {
  id: 'budget-inconclusive',
  severity: 'warning',
  protocol: 'WSP 33',
  description: 'Require that the rounds agree on a budget',
  check(facts, report) {
    for (const { budget, index, state, processes } of judgedBudgets(facts)) {
      if (state !== 'inconclusive') continue;
      const seen = processes.map((rounds) => intervalInWords(intervalOf(budget, rounds)));
      report({
        file: MANIFEST_FILE,
        ...manifestPlace(facts.module, ['budgets', index, 'limit']),
        message: `The rounds do not agree on ${budgetName(budget)}: ${seen.join(', ')}, on both sides of ${amountOf(budget.limit, budget)}.`,
        fix: 'Let `limit` keep a distance from what is measured, or let the set-up of the operation make the same state every time.',
      });
    }
  },
};
