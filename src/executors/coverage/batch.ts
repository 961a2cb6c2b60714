import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { runBatch, type BatchTaskResult } from '../batch-runner';
import { runCoverage } from './run-coverage';
import type { CoverageExecutorSchema } from './schema';

export function coverageBatch(
  graph: TaskGraph,
  inputs: Record<string, CoverageExecutorSchema>,
  _overrides: CoverageExecutorSchema,
  context: ExecutorContext,
): AsyncGenerator<BatchTaskResult> {
  return runBatch(graph, inputs, context, runCoverage);
}

export default coverageBatch;
