import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { runBatch, type BatchTaskResult } from '../batch-runner';
import { runDocs } from './run-docs';
import type { DocsExecutorSchema } from './schema';

export function docsBatch(
  graph: TaskGraph,
  inputs: Record<string, DocsExecutorSchema>,
  _overrides: DocsExecutorSchema,
  context: ExecutorContext,
): AsyncGenerator<BatchTaskResult> {
  return runBatch(graph, inputs, context, runDocs);
}

export default docsBatch;
