import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { compileExamples, type CompiledExamples } from '../../host/examples/compile-examples';
import { compileTogether } from '../../host/examples/compile-together';
import type { ExamplesRequest } from '../../host/examples/run-examples';
import { runBatchTogether, type BatchTaskResult } from '../batch-runner';
import type { GateTask, TaskOutcome } from '../gate-task';
import { gather, type Seat } from '../gathering';
import { docsWith } from './run-docs';
import type { DocsExecutorSchema } from './schema';

/** Modules whose examples are in one program, and in memory, at a time. */
const MODULES_PER_PROGRAM = 12;

/** Examples of several modules are compiled together; all else is done for one after the other. */
export function docsBatch(
  graph: TaskGraph,
  inputs: Record<string, DocsExecutorSchema>,
  _overrides: DocsExecutorSchema,
  context: ExecutorContext,
): AsyncGenerator<BatchTaskResult> {
  // What one module mends, another that depends on it may be reading.
  const writes = Object.values(inputs).some(({ fix }) => fix);
  return runBatchTogether(graph, inputs, context, {
    size: writes ? 1 : MODULES_PER_PROGRAM,
    run: (tasks) => {
      const takeSeat = gather<ExamplesRequest, CompiledExamples>(tasks.length, (requests) =>
        Promise.resolve(compileTogether(requests)),
      );
      return tasks.map((task) => runInCompany(task, takeSeat()));
    },
  });
}

async function runInCompany(
  task: GateTask<DocsExecutorSchema>,
  { ask, leave }: Seat<ExamplesRequest, CompiledExamples>,
): Promise<TaskOutcome> {
  const gate = docsWith(async (request) => (await ask(request)) ?? compileExamples(request));
  return gate(task).finally(leave);
}

export default docsBatch;
