import type { ExecutorContext } from '@nx/devkit';
import { toGateTask } from '../gate-task';
import { runAndPrint } from '../run-gate';
import { runContracts } from './run-contracts';
import type { ContractsExecutorSchema } from './schema';

export function contractsExecutor(
  options: ContractsExecutorSchema,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return runAndPrint(runContracts, toGateTask(options, context.projectName ?? '', context));
}

export default contractsExecutor;
