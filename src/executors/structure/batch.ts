import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { runBatch, type BatchTaskResult } from '../batch-runner';
import { runStructure } from './run-structure';
import type { StructureExecutorSchema } from './schema';

export function structureBatch(
  graph: TaskGraph,
  inputs: Record<string, StructureExecutorSchema>,
  _overrides: StructureExecutorSchema,
  context: ExecutorContext,
): AsyncGenerator<BatchTaskResult> {
  return runBatch(graph, inputs, context, runStructure);
}

export default structureBatch;
