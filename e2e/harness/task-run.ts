import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Nx did with one task. */
export interface TaskRun {
  /** `project:target`. */
  readonly id: string;
  readonly outcome: 'ran' | 'local-cache' | 'remote-cache';
  readonly succeeded: boolean;
  /** Under which Nx caches it. */
  readonly hash: string;
}

const OUTCOMES: Readonly<Record<string, TaskRun['outcome']>> = {
  'cache-miss': 'ran',
  'local-cache-hit': 'local-cache',
  'remote-cache-hit': 'remote-cache',
};

/**
 * Nx writes a record of each run into its cache folder, for people who want to look at it afterwards. It tells
 * hits from runs without reading what was printed for human eyes. The same in Nx 22 and 23.
 */
export function readLastRun(cacheFolder: string): readonly TaskRun[] {
  const file = join(cacheFolder, 'run.json');
  const record = JSON.parse(readFileSync(file, 'utf8')) as { tasks: RecordedTask[] };
  return record.tasks.map(toTaskRun);
}

interface RecordedTask {
  readonly taskId: string;
  readonly cacheStatus: string;
  readonly status: number;
  readonly hash: string;
}

function toTaskRun({ taskId, cacheStatus, status, hash }: RecordedTask): TaskRun {
  const outcome = OUTCOMES[cacheStatus];
  if (outcome === undefined) throw new Error(`Nx recorded \`${cacheStatus}\` for ${taskId}.`);
  return { id: taskId, outcome, succeeded: status === 0, hash };
}

/** Ids of the tasks that really ran, sorted, without the scope of the project's name. */
export function ranTasks(tasks: readonly TaskRun[]): string[] {
  return ids(tasks.filter(({ outcome }) => outcome === 'ran'));
}

/** Ids of the tasks that came from a cache. */
export function cachedTasks(tasks: readonly TaskRun[]): string[] {
  return ids(tasks.filter(({ outcome }) => outcome !== 'ran'));
}

/** Ids of the tasks that failed. */
export function failedTasks(tasks: readonly TaskRun[]): string[] {
  return ids(tasks.filter((task) => !task.succeeded));
}

/** A project is `@acme/x` in a package-manager workspace and `x` in another one: tests speak of `x` in both. */
function ids(tasks: readonly TaskRun[]): string[] {
  return tasks.map(({ id }) => id.replace(/^@[^/]+\//, '')).sort();
}
