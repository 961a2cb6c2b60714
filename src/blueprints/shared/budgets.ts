import type { Budget } from '../../core/manifest/manifest';

/** Budgets of the operations of a performance test: how many times the reference one call may take, in the middle. */
export function budgets(limits: Readonly<Record<string, number>>): Budget[] {
  return Object.entries(limits).map(([operation, limit]) => ({
    operation,
    metric: 'p50',
    limit,
    unit: 'reference',
  }));
}
