import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import type { TestRun } from '../core/test-run/test-run';
import { atMost } from '../host/at-most';
import { runVitest, type RunTests, type VitestRequest } from '../host/vitest/run-vitest';
import { MODULES_PER_VITEST } from '../host/vitest/shared/plan';
import { runShared } from '../host/vitest/shared/run-shared';
import { runBatchTogether, type BatchTaskResult } from './batch-runner';
import type { GateOptions, GateTask, RunGate, TaskOutcome } from './gate-task';
import { gather, type Seat } from './gathering';
import { lanesFor } from './lanes';

/** A gate that runs tests, by how it gets them run. */
export type GateWith<Options extends GateOptions> = (runTests: RunTests) => RunGate<Options>;

/**
 * Runs a gate for many modules whose tests share few vitests. What a module's tests did in company counts only when
 * nothing went wrong and the gate has nothing against it: everything else is said of the module run alone.
 */
export function runTestBatch<Options extends GateOptions>(
  graph: TaskGraph,
  inputs: Readonly<Record<string, Options>>,
  context: ExecutorContext,
  gateWith: GateWith<Options>,
): AsyncGenerator<BatchTaskResult> {
  const lanes = lanesFor(context);
  const runAlone = atMost(lanes, runVitest);
  return runBatchTogether(graph, inputs, context, {
    // What is known of them is in memory at the same time.
    size: lanes * MODULES_PER_VITEST,
    run: (tasks, ahead) => {
      const byRoot = new Map(tasks.map((task) => [task.root, task]));
      const onEnd = ({ root }: VitestRequest): void => {
        const task = byRoot.get(root);
        if (task !== undefined) ahead.add(task);
      };
      const takeSeat = gather<VitestRequest, TestRun>(tasks.length, (requests) =>
        runShared(requests, { lanes, onEnd }),
      );
      const alone =
        (task: GateTask<Options>): RunTests =>
        (request) => {
          ahead.delete(task);
          return runAlone(request);
        };
      return tasks.map((task) => runInCompany(task, gateWith, takeSeat(), alone(task)));
    },
  });
}

async function runInCompany<Options extends GateOptions>(
  task: GateTask<Options>,
  gateWith: GateWith<Options>,
  { ask, leave }: Seat<VitestRequest, TestRun>,
  runAlone: RunTests,
): Promise<TaskOutcome> {
  const seen: { shared?: boolean } = {};
  const inCompany: RunTests = async (request) => {
    const run = await ask(request);
    seen.shared = run !== undefined;
    return run ?? runAlone(request);
  };
  const outcome = await gateWith(inCompany)(task).finally(leave);
  return outcome.success || seen.shared !== true ? outcome : gateWith(runAlone)(task);
}
