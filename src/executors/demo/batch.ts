import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { runBatchTogether, type BatchTaskResult } from '../batch-runner';
import { lanesFor } from '../lanes';
import { runDemoGate } from './run-demo-gate';
import type { DemoExecutorSchema } from './schema';

export function demoBatch(
  graph: TaskGraph,
  inputs: Record<string, DemoExecutorSchema>,
  _overrides: DemoExecutorSchema,
  context: ExecutorContext,
): AsyncGenerator<BatchTaskResult> {
  const lanes = lanesFor(context);
  return runBatchTogether(graph, inputs, context, {
    size: lanes,
    run: (tasks) => tasks.map(runDemoGate),
  });
}

export default demoBatch;
