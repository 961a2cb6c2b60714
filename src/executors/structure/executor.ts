import type { ExecutorContext } from '@nx/devkit';
import { toGateTask } from '../gate-task';
import { runAndPrint } from '../run-gate';
import { runStructure } from './run-structure';
import type { StructureExecutorSchema } from './schema';

export function structureExecutor(
  options: StructureExecutorSchema,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return runAndPrint(runStructure, toGateTask(options, context.projectName ?? '', context));
}

export default structureExecutor;
