import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { runBatch, type BatchTaskResult } from '../batch-runner';
import { runDemoGate } from './run-demo-gate';
import type { DemoExecutorSchema } from './schema';

export function demoBatch(
  graph: TaskGraph,
  inputs: Record<string, DemoExecutorSchema>,
  _overrides: DemoExecutorSchema,
  context: ExecutorContext,
): AsyncGenerator<BatchTaskResult> {
  return runBatch(graph, inputs, context, runDemoGate);
}

export default demoBatch;
