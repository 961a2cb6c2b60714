import * as v from 'valibot';
import { COVERAGE_METRICS } from '../manifest/manifest';

/** What evidence says in figures. A file may have been written by any version of any program: what does not fit is no figure. */
const percents = v.object(v.entriesFromList(COVERAGE_METRICS, v.number()));

const coverage = v.object({
  bars: percents,
  totals: v.object(v.entriesFromList(COVERAGE_METRICS, v.object({ percent: v.number() }))),
  files: v.record(v.string(), percents),
  uncovered: v.optional(v.record(v.string(), v.string()), {}),
});

const performance = v.object({
  budgets: v.array(
    v.object({
      operation: v.string(),
      metric: v.string(),
      state: v.picklist(['kept', 'exceeded', 'inconclusive', 'not measured']),
    }),
  ),
});

const integration = v.object({
  edges: v.object({
    missing: v.array(v.string()),
    exercisedBy: v.optional(v.record(v.string(), v.array(v.string())), {}),
  }),
});

export type MeasuredCoverage = v.InferOutput<typeof coverage>;
export type MeasuredPerformance = v.InferOutput<typeof performance>;
export type MeasuredIntegration = v.InferOutput<typeof integration>;

export function measuredCoverage(data: unknown): MeasuredCoverage | undefined {
  return read(coverage, data);
}

export function measuredPerformance(data: unknown): MeasuredPerformance | undefined {
  return read(performance, data);
}

export function measuredIntegration(data: unknown): MeasuredIntegration | undefined {
  return read(integration, data);
}

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, data);
  return result.success ? result.output : undefined;
}
