import type { ExecutorContext } from '@nx/devkit';
import { toGateTask } from '../gate-task';
import { runReport } from './run-report';
import type { ReportExecutorSchema } from './schema';

export async function reportExecutor(
  options: ReportExecutorSchema,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  const task = toGateTask(options, context.projectName ?? '', context);
  return { success: await runReport(task, (text) => process.stdout.write(text)) };
}

export default reportExecutor;
