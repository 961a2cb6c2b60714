import type { ExecutorContext } from '@nx/devkit';
import { toGateTask } from '../gate-task';
import { runAndPrint } from '../run-gate';
import { runIntegration } from './run-integration';
import type { IntegrationExecutorSchema } from './schema';

export function integrationExecutor(
  options: IntegrationExecutorSchema,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return runAndPrint(runIntegration, toGateTask(options, context.projectName ?? '', context));
}

export default integrationExecutor;
