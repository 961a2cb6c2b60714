import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { compileExamples, type CompiledExamples } from '../../host/examples/compile-examples';
import { compileTogether } from '../../host/examples/compile-together';
import type { CompileExamples, ExamplesRequest } from '../../host/examples/run-examples';
import { runBatchTogether, type BatchTaskResult } from '../batch-runner';
import type { GateTask, TaskOutcome } from '../gate-task';
import { gather, type Gathering } from '../gathering';
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
  return runBatchTogether(graph, inputs, context, {
    size: MODULES_PER_PROGRAM,
    run: (tasks) => {
      const gathering = gather<Asked, CompiledExamples>(tasks.length, compileAll);
      return tasks.map((task) => runInCompany(task, gathering));
    },
  });
}

interface Asked {
  readonly request: ExamplesRequest;
  readonly workspace: string;
}

function compileAll(all: readonly Asked[]): Promise<ReadonlyMap<Asked, CompiledExamples>> {
  const [workspace] = new Set(all.map((one) => one.workspace));
  const requests = all.map(({ request }) => request);
  const compiled = compileTogether(requests, workspace ?? '');
  return Promise.resolve(
    new Map(
      all.flatMap((one) => {
        const answer = compiled.get(one.request);
        return answer === undefined ? [] : [[one, answer]];
      }),
    ),
  );
}

async function runInCompany(
  task: GateTask<DocsExecutorSchema>,
  { ask, leave }: Gathering<Asked, CompiledExamples>,
): Promise<TaskOutcome> {
  let hasAsked = false;
  const compile: CompileExamples = async (request, workspace) => {
    hasAsked = true;
    return (await ask({ request, workspace })) ?? compileExamples(request, workspace);
  };
  return docsWith(compile)(task).finally(() => {
    if (!hasAsked) leave();
  });
}

export default docsBatch;
