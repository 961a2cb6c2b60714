import { major } from 'semver';
import type { Gate } from '../../core/gates/gate';
import { BASELINE_FILE } from '../../core/gates/inputs';
import type { PerformanceFacts } from '../../core/gates/performance/facts';
import { performanceGate } from '../../core/gates/performance/gate';
import { operationsIn, undecidedOperations } from '../../core/gates/performance/measured';
import type { PerformanceRun } from '../../core/gates/performance/performance-run';
import { parseBaseline, serializeBaseline } from '../../core/performance/baseline';
import { ROUNDS_OF_PROCESSES } from '../../core/performance/judge-budget';
import type { ModuleView } from '../../core/module/module-view';
import { writeResult } from '../../host/evidence-store';
import { runPerformance, type PerformanceRequest } from '../../host/performance/run-performance';
import { readModule } from '../../host/read-module';
import { DEFAULT_TIMEOUT_SECONDS } from '../default-timeout';
import type { GateTask } from '../gate-task';
import { gateRunner, judgeModule } from '../run-gate';
import type { PerformanceExecutorSchema } from './schema';

type PerformanceTask = GateTask<PerformanceExecutorSchema>;

const node = major(process.versions.node);

export const runPerformanceGate = gateRunner<PerformanceExecutorSchema>(
  'performance',
  async (task) => {
    const { workspaceRoot, root, options } = task;
    if (options.record === true) await record(task);
    const module = readModule(workspaceRoot, root);
    const baseline = baselineOf(module);
    return judgeModule(
      gateFor(options),
      task,
      module,
      async (hashed) => ({
        module,
        inputs: hashed(),
        node,
        ...(baseline && { baseline }),
        run: await runPerformance({
          ...requestOf(task, module),
          rounds: ROUNDS_OF_PROCESSES,
          undecided: (run) => undecidedOperations({ module, run }),
        }),
      }),
      { contracts: options.contracts ?? [] },
    );
  },
);

function requestOf(
  { workspaceRoot, root, options }: PerformanceTask,
  { files }: ModuleView,
): Omit<PerformanceRequest, 'rounds' | 'undecided'> {
  const timeoutMs = (options.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
  return { workspaceRoot, root, files, timeoutMs };
}

/** The same gate, in which what is inconclusive fails if that is wanted. */
function gateFor({ failOnInconclusive }: PerformanceExecutorSchema): Gate<PerformanceFacts> {
  if (failOnInconclusive !== true) return performanceGate;
  const rules = performanceGate.rules.map((rule) =>
    rule.id === 'budget-inconclusive' ? { ...rule, severity: 'error' as const } : rule,
  );
  return { ...performanceGate, rules };
}

function baselineOf(module: ModuleView) {
  return module.files.includes(BASELINE_FILE)
    ? parseBaseline(module.read(BASELINE_FILE))
    : undefined;
}

/** Before the gate looks at its inputs, one of which is the file that is written here. */
async function record(task: PerformanceTask): Promise<void> {
  const { workspaceRoot, root } = task;
  const run = await runPerformance({
    ...requestOf(task, readModule(workspaceRoot, root)),
    rounds: [Math.max(...ROUNDS_OF_PROCESSES)],
    undecided: () => [],
  });
  const measured = roundsOf(run);
  // What went wrong is for the gate to tell.
  if (run.outcome !== 'finished' || measured.length === 0) return;
  writeResult(workspaceRoot, `${root}/${BASELINE_FILE}`, serializeBaseline(node, measured));
}

function roundsOf(run: PerformanceRun) {
  return operationsIn(run).flatMap(({ name, outcome }) =>
    outcome.kind === 'measured' ? outcome.processes.map((rounds) => ({ name, rounds })) : [],
  );
}
