import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { runBatch, type BatchTaskResult } from '../batch-runner';
import { runContracts } from './run-contracts';
import type { ContractsExecutorSchema } from './schema';

export function contractsBatch(
  graph: TaskGraph,
  inputs: Record<string, ContractsExecutorSchema>,
  _overrides: ContractsExecutorSchema,
  context: ExecutorContext,
): AsyncGenerator<BatchTaskResult> {
  return runBatch(graph, inputs, context, runContracts);
}

export default contractsBatch;
