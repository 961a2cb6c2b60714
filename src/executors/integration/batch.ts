import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { runBatch, type BatchTaskResult } from '../batch-runner';
import { runIntegration } from './run-integration';
import type { IntegrationExecutorSchema } from './schema';

export function integrationBatch(
  graph: TaskGraph,
  inputs: Record<string, IntegrationExecutorSchema>,
  _overrides: IntegrationExecutorSchema,
  context: ExecutorContext,
): AsyncGenerator<BatchTaskResult> {
  return runBatch(graph, inputs, context, runIntegration);
}

export default integrationBatch;
