import * as v from 'valibot';
import { BUDGET_METRICS, type BudgetMetric } from '../manifest/manifest';
import { medianInterval } from './median-interval';
import { valueOf, type Round } from './round';

const interval = v.strictObject({ low: v.number(), median: v.number(), high: v.number() });

const baselineSchema = v.strictObject({
  node: v.pipe(v.number(), v.integer()),
  operations: v.record(
    v.string(),
    v.strictObject({
      p50: interval,
      p95: interval,
      throughput: interval,
      // What was recorded before allocations were measured has none.
      allocations: v.exactOptional(interval),
    } satisfies Record<BudgetMetric, unknown>),
  ),
});

/**
 * What `wsp-performance --record` has measured, all in the unit `reference`: it is committed, so that its history is
 * that of the file.
 */
export type Baseline = v.InferOutput<typeof baselineSchema>;

/** `undefined` if the text is no baseline. */
export function parseBaseline(text: string): Baseline | undefined {
  try {
    const result = v.safeParse(baselineSchema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** Text of the file, operations in their order. */
export function serializeBaseline(
  node: number,
  operations: readonly { readonly name: string; readonly rounds: readonly Round[] }[],
): string {
  const entries = operations.map(({ name, rounds }) => [
    name,
    Object.fromEntries(BUDGET_METRICS.map((metric) => [metric, recorded(metric, rounds)])),
  ]);
  return `${JSON.stringify({ node, operations: Object.fromEntries(entries) as object }, null, 2)}\n`;
}

function recorded(metric: BudgetMetric, rounds: readonly Round[]) {
  const { low, median, high } = medianInterval(
    rounds.map((round) => valueOf(round, { metric, unit: 'reference' })),
  );
  return { low: rounded(low), median: rounded(median), high: rounded(high) };
}

/** More digits than these are noise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
