import type { ExecutorContext, ProjectConfiguration, ProjectGraph } from '@nx/devkit';
import type { ReportFormat } from '../core/findings/reporters';

/** Options that every gate has; the schemas describe them. */
export interface GateOptions {
  readonly format?: ReportFormat;
  /** Set by the inferred target, so that an upgrade of the plugin changes the task's hash. */
  readonly pluginVersion?: string;
}

/** One task for one module or ecosystem, whether Nx runs it alone or in a batch. */
export interface GateTask<Options extends object = GateOptions> {
  readonly options: Options;
  /** Absolute. */
  readonly workspaceRoot: string;
  readonly project: string;
  /** Its targets by name, each with its executor where it has one. */
  readonly targets: ReadonlyMap<string, string | undefined>;
  /** Folder of the module, from the workspace root. */
  readonly root: string;
  /** Folders of the projects that it depends on, directly or not. */
  readonly dependencyRoots: readonly string[];
  /** The project of another folder of the workspace; `undefined` if Nx knows none there. */
  readonly projectAt: (root: string) => NeighbourProject | undefined;
}

/** What a gate may know of a project beside its own. */
export interface NeighbourProject {
  readonly name: string;
  /** Folders of the projects that it depends on, directly or not. */
  readonly dependencyRoots: readonly string[];
}

/** What Nx shows and caches of a task. */
export interface TaskOutcome {
  readonly success: boolean;
  readonly terminalOutput: string;
}

export type RunGate<Options extends GateOptions> = (
  task: GateTask<Options>,
) => Promise<TaskOutcome>;

/** What a task needs of Nx. */
export type TaskContext = Pick<ExecutorContext, 'root' | 'projectsConfigurations' | 'projectGraph'>;

/** The task that `context` describes for a project. */
export function toGateTask<Options extends object>(
  options: Options,
  project: string,
  { root, projectsConfigurations, projectGraph }: TaskContext,
): GateTask<Options> {
  const configuration = projectsConfigurations.projects[project];
  if (configuration === undefined) throw new Error(`Nx knows no project "${project}".`);
  return {
    options,
    workspaceRoot: root,
    project,
    targets: targetsOf(configuration),
    root: configuration.root,
    dependencyRoots: dependencyRoots(project, projectGraph),
    projectAt: (folder) => projectAt(folder, projectGraph),
  };
}

function targetsOf({ targets = {} }: ProjectConfiguration): GateTask['targets'] {
  return new Map(Object.entries(targets).map(([name, { executor }]) => [name, executor]));
}

function projectAt(root: string, graph: ProjectGraph): NeighbourProject | undefined {
  const found = Object.entries(graph.nodes).find(([, { data }]) => data.root === root);
  if (found === undefined) return undefined;
  const [name] = found;
  return { name, dependencyRoots: dependencyRoots(name, graph) };
}

function dependencyRoots(project: string, graph: ProjectGraph): string[] {
  const seen = new Set<string>([project]);
  const queue = [project];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { target } of graph.dependencies[next] ?? []) {
      if (seen.has(target) || graph.nodes[target] === undefined) continue;
      seen.add(target);
      queue.push(target);
    }
  }
  seen.delete(project);
  return [...seen].flatMap((name) => graph.nodes[name]?.data.root ?? []).sort();
}
