import * as v from 'valibot';
import type { GateName } from '../gates/gate';

/** What the gates of a module recorded last, as far as they have run. */
export interface RecordedResults {
  readonly coverage?: CoverageResult;
  readonly integration?: TestsResult;
  readonly demo?: DemoResult;
}

const tests = v.object({ files: v.number(), total: v.number() });
const metrics = <T extends v.GenericSchema>(of: T) =>
  v.object({ lines: of, branches: of, functions: of, statements: of });

const testsSchema = v.object({ tests });
const coverageSchema = v.object({
  tests,
  totals: metrics(v.object({ percent: v.number() })),
  bars: metrics(v.number()),
});
const demoSchema = v.object({ lines: v.array(v.string()) });

export type TestsResult = v.InferOutput<typeof testsSchema>;
/** Percents of all sources together, beside those that the manifest asks for. */
export type CoverageResult = v.InferOutput<typeof coverageSchema>;
export type DemoResult = v.InferOutput<typeof demoSchema>;

/** The results out of the gates' data; a gate that has not run, or could not measure, has none. */
export function recordedResults(dataOf: (gate: GateName) => unknown): RecordedResults {
  const coverage = v.safeParse(coverageSchema, dataOf('coverage'));
  const integration = v.safeParse(testsSchema, dataOf('integration'));
  const demo = v.safeParse(demoSchema, dataOf('demo'));
  return {
    ...(coverage.success && { coverage: coverage.output }),
    ...(integration.success && { integration: integration.output }),
    ...(demo.success && { demo: demo.output }),
  };
}
