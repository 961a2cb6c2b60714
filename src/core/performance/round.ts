import type { BudgetMetric, BudgetUnit } from '../manifest/manifest';

/** What one round saw: times of one call, in nanoseconds. */
export interface Round {
  /** In the middle, of the reference operation right before and right after. */
  readonly reference: number;
  readonly p50: number;
  readonly p95: number;
  readonly mean: number;
}

/** What is measured in which unit. */
export interface Measure {
  readonly metric: BudgetMetric;
  readonly unit: BudgetUnit;
}

/** A round in the unit of a budget. */
export function valueOf(round: Round, { metric, unit }: Measure): number {
  const { reference, mean } = round;
  if (metric === 'throughput') return (unit === 'reference' ? reference : 1e9) / mean;
  return round[metric] / (unit === 'reference' ? reference : 1e6);
}
