import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { showProgress } from '../host/show-progress';
import {
  toGateTask,
  type GateOptions,
  type GateTask,
  type RunGate,
  type TaskOutcome,
} from './gate-task';

/** Result of one task of a batch, as Nx's task runner reads it. devkit's exported `TaskResult` is another shape. */
export interface BatchTaskResult {
  readonly task: string;
  readonly result: TaskOutcome & {
    readonly status: 'success' | 'failure' | 'skipped';
    readonly startTime: number;
    readonly endTime: number;
  };
}

/** How the tasks of a batch are run that do not wait for each other. */
export interface Company<Options extends GateOptions> {
  /** How many of them at a time. */
  readonly size: number;
  /**
   * One answer for each, in their order; the others go on when one throws. Tasks of which the long part is done before
   * the answer can be told may be put into `ahead`, for whoever watches.
   */
  readonly run: (
    tasks: readonly GateTask<Options>[],
    ahead: Set<GateTask<Options>>,
  ) => readonly Promise<TaskOutcome>[];
}

/** Nx 24 has objects where 22 and 23 have ids. */
type TaskEdge = string | { readonly id: string };

/** What Nx hands to a batch. */
interface Batch<Options extends GateOptions> {
  readonly graph: TaskGraph;
  readonly inputs: Readonly<Record<string, Options>>;
  readonly context: ExecutorContext;
}

/** Runs a gate for one task after another, as {@link runBatchTogether} says. */
export function runBatch<Options extends GateOptions>(
  graph: TaskGraph,
  inputs: Readonly<Record<string, Options>>,
  context: ExecutorContext,
  run: RunGate<Options>,
): AsyncGenerator<BatchTaskResult> {
  return runBatchTogether(graph, inputs, context, { size: 1, run: (tasks) => tasks.map(run) });
}

/**
 * Runs a gate for each task, dependencies first, and yields exactly one result per task id:
 * Nx starts a batch again for as long as any id is missing, and one throw fails every task in it.
 */
export async function* runBatchTogether<Options extends GateOptions>(
  graph: TaskGraph,
  inputs: Readonly<Record<string, Options>>,
  context: ExecutorContext,
  company: Company<Options>,
): AsyncGenerator<BatchTaskResult> {
  const waiting = inDependencyOrder(graph);
  const total = waiting.length;
  const ended = new Map<string, TaskOutcome>();
  const ahead = new Set<GateTask<Options>>();
  const progress = showProgress(nameOf(graph), () => ({ total, done: ended.size + ahead.size }));
  try {
    while (waiting.length > 0) {
      const startTime = Date.now();
      const next = waiting.splice(0, countReady(graph, waiting, company.size));
      const skipped = next.filter((id) =>
        dependenciesOf(graph, id).some((other) => ended.get(other)?.success === false),
      );
      const asked = next.filter((id) => !skipped.includes(id));
      const outcomes = await attempt({ graph, inputs, context }, company, asked, ahead);
      ahead.clear();
      for (const id of next) {
        const outcome = outcomes.get(id) ?? { success: false, terminalOutput: '' };
        ended.set(id, outcome);
        const status = skipped.includes(id) ? 'skipped' : outcome.success ? 'success' : 'failure';
        yield { task: id, result: { ...outcome, status, startTime, endTime: Date.now() } };
      }
      progress.look();
    }
  } finally {
    progress.end();
  }
}

/** What was asked for: a gate's target, under the name that the workspace gives it. */
function nameOf(graph: TaskGraph): string {
  const targets = Object.values(graph.tasks).map(({ target }) => target.target);
  return [...new Set(targets)].sort().join(', ');
}

/** How many of those in front do not depend on each other; at least one. */
function countReady(graph: TaskGraph, waiting: readonly string[], most: number): number {
  const front = new Set<string>();
  for (const id of waiting.slice(0, most)) {
    if (dependenciesOf(graph, id).some((other) => front.has(other))) break;
    front.add(id);
  }
  return front.size;
}

async function attempt<Options extends GateOptions>(
  batch: Batch<Options>,
  company: Company<Options>,
  ids: readonly string[],
  ahead: Set<GateTask<Options>>,
): Promise<ReadonlyMap<string, TaskOutcome>> {
  const outcomes = new Map<string, TaskOutcome>();
  const tasks = new Map<string, GateTask<Options>>();
  for (const id of ids) {
    try {
      tasks.set(id, taskOf(batch, id));
    } catch (error) {
      outcomes.set(id, failureOf(error));
    }
  }
  const asked = [...tasks.values()];
  const runs = asked.length === 0 ? [] : company.run(asked, ahead);
  const told = await Promise.all(
    asked.map(async (task, index) => {
      const outcome = await runs[index]?.catch(failureOf);
      ahead.add(task);
      return outcome;
    }),
  );
  for (const [index, id] of [...tasks.keys()].entries()) {
    const outcome = told[index];
    if (outcome !== undefined) outcomes.set(id, outcome);
  }
  return outcomes;
}

function taskOf<Options extends GateOptions>(
  { graph, inputs, context }: Batch<Options>,
  id: string,
): GateTask<Options> {
  const task = graph.tasks[id];
  const options = inputs[id];
  if (task === undefined || options === undefined)
    throw new Error(`Nx gave no task or options for "${id}".`);
  return toGateTask(options, task.target.project, context);
}

function failureOf(error: unknown): TaskOutcome {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { success: false, terminalOutput: `${text}\n` };
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
