import type { ExecutorContext } from '@nx/devkit';
import { toGateTask } from '../gate-task';
import { runAndPrint } from '../run-gate';
import { runDemoGate } from './run-demo-gate';
import type { DemoExecutorSchema } from './schema';

export function demoExecutor(
  options: DemoExecutorSchema,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return runAndPrint(runDemoGate, toGateTask(options, context.projectName ?? '', context));
}

export default demoExecutor;
