import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import type { BatchTaskResult } from '../batch-runner';
import { runTestBatch } from '../test-batch';
import { coverageWith } from './run-coverage';
import type { CoverageExecutorSchema } from './schema';

export function coverageBatch(
  graph: TaskGraph,
  inputs: Record<string, CoverageExecutorSchema>,
  _overrides: CoverageExecutorSchema,
  context: ExecutorContext,
): AsyncGenerator<BatchTaskResult> {
  return runTestBatch(graph, inputs, context, coverageWith);
}

export default coverageBatch;
