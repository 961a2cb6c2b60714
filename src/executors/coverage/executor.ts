import type { ExecutorContext } from '@nx/devkit';
import { toGateTask } from '../gate-task';
import { runAndPrint } from '../run-gate';
import { runCoverage } from './run-coverage';
import type { CoverageExecutorSchema } from './schema';

export function coverageExecutor(
  options: CoverageExecutorSchema,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return runAndPrint(runCoverage, toGateTask(options, context.projectName ?? '', context));
}

export default coverageExecutor;
