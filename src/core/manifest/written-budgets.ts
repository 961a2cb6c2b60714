import type { Budget } from './manifest';

/** Budgets as they stand in `wsp.json`: without what is the default. */
export function writtenBudgets(budgets: readonly Budget[]): object[] {
  return budgets.map(({ operation, metric, limit, unit }) => ({
    operation,
    metric,
    limit,
    ...(unit === 'reference' ? {} : { unit }),
  }));
}
