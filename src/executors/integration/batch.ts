import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import type { BatchTaskResult } from '../batch-runner';
import { runTestBatch } from '../test-batch';
import { integrationWith } from './run-integration';
import type { IntegrationExecutorSchema } from './schema';

export function integrationBatch(
  graph: TaskGraph,
  inputs: Record<string, IntegrationExecutorSchema>,
  _overrides: IntegrationExecutorSchema,
  context: ExecutorContext,
): AsyncGenerator<BatchTaskResult> {
  return runTestBatch(graph, inputs, context, integrationWith);
}

export default integrationBatch;
