import type { BudgetMetric, BudgetUnit } from '../manifest/manifest';

/** What one round saw: times of one call in nanoseconds, and the bytes of the heap that it takes. */
export interface Round {
  /** In the middle, of the reference operation right before and right after. */
  readonly reference: number;
  /** Of the reference operation. */
  readonly referenceBytes: number;
  readonly p50: number;
  readonly p95: number;
  readonly mean: number;
  readonly bytes: number;
}

/** What is measured in which unit. */
export interface Measure {
  readonly metric: BudgetMetric;
  readonly unit: BudgetUnit;
}

/** A round in the unit of a budget. */
export function valueOf(round: Round, { metric, unit }: Measure): number {
  const { reference, referenceBytes, mean, bytes } = round;
  if (metric === 'allocations') return bytes / (unit === 'reference' ? referenceBytes : 1);
  if (metric === 'throughput') return (unit === 'reference' ? reference : 1e9) / mean;
  return round[metric] / (unit === 'reference' ? reference : 1e6);
}
