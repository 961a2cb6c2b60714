import { BASELINE_FILE } from '../gates/inputs';
import { parseBaseline } from '../performance/baseline';
import { evidenceOf } from './evidence-of';
import { measuredPerformance } from './measured';
import type { BudgetReport } from './report';
import type { SubjectFacts } from './report-facts';

/** Budgets of the manifest, whether they are kept, and what was recorded of them over time. */
export function budgetReports(facts: SubjectFacts, isCurrent: boolean): BudgetReport[] {
  const judged = measuredPerformance(evidenceOf(facts, 'performance')?.data)?.budgets ?? [];
  return facts.module.manifest.budgets.map((budget) => {
    const { operation, metric } = budget;
    const known = judged.find((one) => one.operation === operation && one.metric === metric);
    return {
      ...budget,
      state: isCurrent && known !== undefined ? known.state : 'not measured',
      history: recordedBaselines(facts).flatMap(({ when, baseline }) => {
        const recorded = baseline.operations[operation]?.[metric];
        return recorded === undefined ? [] : [{ when, median: recorded.median }];
      }),
    };
  });
}

/** The last one that is committed may be that of the workspace. */
function recordedBaselines({ module, baselines }: SubjectFacts) {
  const committed = baselines.map(({ date, baseline }) => ({ when: date, baseline }));
  const text = module.files.includes(BASELINE_FILE) ? module.read(BASELINE_FILE) : '';
  const here = parseBaseline(text);
  if (here === undefined) return committed;
  const isCommitted = JSON.stringify(committed.at(-1)?.baseline) === JSON.stringify(here);
  return isCommitted ? committed : [...committed, { when: 'now', baseline: here }];
}
