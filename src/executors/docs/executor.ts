import type { ExecutorContext } from '@nx/devkit';
import { toGateTask } from '../gate-task';
import { runAndPrint } from '../run-gate';
import { runDocs } from './run-docs';
import type { DocsExecutorSchema } from './schema';

export function docsExecutor(
  options: DocsExecutorSchema,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  return runAndPrint(runDocs, toGateTask(options, context.projectName ?? '', context));
}

export default docsExecutor;
