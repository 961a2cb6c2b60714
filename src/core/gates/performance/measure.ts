import type { Measurement } from '../gate';
import { bestInterval } from '../../performance/judge-budget';
import type { PerformanceFacts } from './facts';
import { judgedBudgets, operationsIn, type JudgedBudget } from './measured';
import { intervalInWords } from './words';

/**
 * Which budgets are kept, and what was recorded once. What this run has measured is only shown: it differs from run to
 * run and from machine to machine, and a record of the same files has to be the same.
 */
export function measure(facts: PerformanceFacts): Measurement {
  const { module, run, baseline } = facts;
  const judged = judgedBudgets(facts);
  const { budgets } = module.manifest;
  return {
    summary: [summaryOf(facts, judged)],
    data: {
      operations: operationsIn(run).map(({ name }) => name),
      budgets: budgets.map((budget, index) => ({
        operation: budget.operation,
        metric: budget.metric,
        limit: budget.limit,
        unit: budget.unit,
        state: judged.find((one) => one.index === index)?.state ?? 'not measured',
        ...(baseline?.operations[budget.operation] !== undefined && {
          recorded: { ...baseline.operations[budget.operation]?.[budget.metric] },
        }),
      })),
    },
    figures: judged.map((one) => figureOf(facts, one)),
  };
}

function summaryOf({ module, run }: PerformanceFacts, judged: readonly JudgedBudget[]): string {
  const { budgets } = module.manifest;
  if (budgets.length === 0 && run.files.length === 0) return 'no budgets';
  const kept = judged.filter(({ state }) => state === 'kept').length;
  const operations = operationsIn(run).length;
  return `${kept} of ${counted(budgets.length, 'budget')} kept, ${counted(operations, 'operation')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `create  p50  12.3 (11.9–12.8) of 40 reference; recorded 12 (11.7–12.4), +3 %` */
function figureOf(
  { baseline, node }: PerformanceFacts,
  { budget, processes }: JudgedBudget,
): string {
  const { operation, metric, unit, limit } = budget;
  const seen = bestInterval(budget, processes);
  const line = `${operation}  ${metric}  ${intervalInWords(seen)} of ${limit} ${unit}`;
  const recorded = baseline?.operations[operation]?.[metric];
  if (recorded === undefined || unit !== 'reference') return line;
  const change = Math.round((seen.median / recorded.median - 1) * 100);
  const elsewhere = baseline?.node === node ? '' : ` with Node ${baseline?.node ?? 0}`;
  return `${line}; recorded ${intervalInWords(recorded)}${elsewhere}, ${change < 0 ? '−' : '+'}${Math.abs(change)} %`;
}
