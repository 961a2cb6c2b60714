import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { toGateTask, type GateOptions, type RunGate, type TaskOutcome } from './gate-task';

/** Result of one task of a batch, as Nx's task runner reads it. devkit's exported `TaskResult` is another shape. */
export interface BatchTaskResult {
  readonly task: string;
  readonly result: TaskOutcome & {
    readonly status: 'success' | 'failure' | 'skipped';
    readonly startTime: number;
    readonly endTime: number;
  };
}

/** Nx 24 has objects where 22 and 23 have ids. */
type TaskEdge = string | { readonly id: string };

/**
 * Runs a gate for each task, dependencies first, and yields exactly one result per task id:
 * Nx starts a batch again for as long as any id is missing, and one throw fails every task in it.
 */
export async function* runBatch<Options extends GateOptions>(
  graph: TaskGraph,
  inputs: Readonly<Record<string, Options>>,
  context: ExecutorContext,
  run: RunGate<Options>,
): AsyncGenerator<BatchTaskResult> {
  const notDone = new Set<string>();
  for (const id of inDependencyOrder(graph)) {
    const startTime = Date.now();
    const skipped = dependenciesOf(graph, id).some((dependency) => notDone.has(dependency));
    const outcome = skipped
      ? { success: false, terminalOutput: '' }
      : await attempt(graph, inputs, context, run, id);
    if (!outcome.success) notDone.add(id);
    const status = skipped ? 'skipped' : outcome.success ? 'success' : 'failure';
    yield { task: id, result: { ...outcome, status, startTime, endTime: Date.now() } };
  }
}

async function attempt<Options extends GateOptions>(
  graph: TaskGraph,
  inputs: Readonly<Record<string, Options>>,
  context: ExecutorContext,
  run: RunGate<Options>,
  id: string,
): Promise<TaskOutcome> {
  try {
    const task = graph.tasks[id];
    const options = inputs[id];
    if (task === undefined || options === undefined)
      throw new Error(`Nx gave no task or options for "${id}".`);
    return await run(toGateTask(options, task.target.project, context));
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { success: false, terminalOutput: `${text}\n` };
  }
}

function dependenciesOf(graph: TaskGraph, id: string): string[] {
  const edges: readonly TaskEdge[] = graph.dependencies[id] ?? [];
  return edges
    .map((edge) => (typeof edge === 'string' ? edge : edge.id))
    .filter((task) => task in graph.tasks);
}

/** Depth first; a cycle, which Nx refuses before it comes here, ends where it began. */
function inDependencyOrder(graph: TaskGraph): string[] {
  const ordered = new Set<string>();
  const entered = new Set<string>();
  const visit = (id: string): void => {
    if (entered.has(id)) return;
    entered.add(id);
    dependenciesOf(graph, id).forEach(visit);
    ordered.add(id);
  };
  Object.keys(graph.tasks).forEach(visit);
  return [...ordered];
}
