import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { runBatch, type BatchTaskResult } from '../batch-runner';
import { runValidate } from './run-validate';
import type { ValidateExecutorSchema } from './schema';

export function validateBatch(
  graph: TaskGraph,
  inputs: Record<string, ValidateExecutorSchema>,
  _overrides: ValidateExecutorSchema,
  context: ExecutorContext,
): AsyncGenerator<BatchTaskResult> {
  return runBatch(graph, inputs, context, runValidate);
}

export default validateBatch;
