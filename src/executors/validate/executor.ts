import type { ExecutorContext } from '@nx/devkit';
import { toGateTask } from '../gate-task';
import { runAndPrint } from '../run-gate';
import { runValidate } from './run-validate';
import type { ValidateExecutorSchema } from './schema';

export function validateExecutor(
  options: ValidateExecutorSchema,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return runAndPrint(runValidate, toGateTask(options, context.projectName ?? '', context));
}

export default validateExecutor;
