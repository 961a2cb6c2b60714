import type { ExecutorContext, ProjectGraph } from '@nx/devkit';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { GateOptions, GateTask, RunGate } from '../../src/executors/gate-task';
import type { GateName } from './gates';
import type { Workspace } from './workspace';

/** Gates that run nothing of the module, so that they need no process of their own. */
export const STATIC_GATES: readonly GateName[] = ['structure', 'docs'];

interface GraphFile {
  readonly graph: Pick<ProjectGraph, 'nodes' | 'dependencies'>;
}

/**
 * The gates of the plugin that the workspace has installed, called as its executors call them, without an Nx process
 * around each. What Nx knows of the workspace is asked once: after a change of its configuration, ask again.
 */
export class InstalledGates {
  readonly #workspace: Workspace;
  readonly #graph: GraphFile['graph'];
  readonly #require: NodeJS.Require;

  private constructor(workspace: Workspace, graph: GraphFile['graph']) {
    this.#workspace = workspace;
    this.#graph = graph;
    this.#require = createRequire(workspace.path('package.json'));
  }

  static async of(workspace: Workspace): Promise<InstalledGates> {
    const file = `${workspace.root}.graph.json`;
    await workspace.nxOk(['graph', `--file=${file}`]);
    const { graph } = createRequire(file)(file) as GraphFile;
    return new InstalledGates(workspace, graph);
  }

  /** What `nx run <project>:wsp-<gate>` prints, and its exit code. */
  async run(gate: GateName, project: string): Promise<{ code: number; output: string }> {
    const executors = join(this.#workspace.path('node_modules/@wsp/amiw/dist/executors'));
    const { toGateTask } = this.#require(join(executors, 'gate-task.js')) as {
      toGateTask: (options: object, project: string, context: ExecutorContext) => GateTask;
    };
    const name = `run${gate.charAt(0).toUpperCase()}${gate.slice(1)}`;
    const runs = this.#require(join(executors, gate, `run-${gate}.js`)) as Record<
      string,
      RunGate<GateOptions>
    >;
    const run = runs[name];
    if (run === undefined) throw new Error(`The installed plugin has no ${name}.`);
    const options: object = this.#target(gate, project).options ?? {};
    const { success, terminalOutput } = await run(toGateTask(options, project, this.#context()));
    return { code: success ? 0 : 1, output: terminalOutput };
  }

  #target(gate: GateName, project: string): { options?: object } {
    const target = this.#graph.nodes[project]?.data.targets?.[`wsp-${gate}`];
    if (target === undefined) throw new Error(`${project} has no target wsp-${gate}.`);
    return target;
  }

  #context(): ExecutorContext {
    const { nodes, dependencies } = this.#graph;
    const projects = Object.fromEntries(
      Object.entries(nodes).map(([name, { data }]) => [name, data]),
    );
    return {
      root: this.#workspace.root,
      cwd: this.#workspace.root,
      isVerbose: false,
      nxJsonConfiguration: {},
      projectsConfigurations: { version: 2, projects },
      projectGraph: { nodes, dependencies },
    };
  }
}
