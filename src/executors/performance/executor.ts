import type { ExecutorContext } from '@nx/devkit';
import { toGateTask } from '../gate-task';
import { runAndPrint } from '../run-gate';
import { runPerformanceGate } from './run-performance-gate';
import type { PerformanceExecutorSchema } from './schema';

export function performanceExecutor(
  options: PerformanceExecutorSchema,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return runAndPrint(runPerformanceGate, toGateTask(options, context.projectName ?? '', context));
}

export default performanceExecutor;
