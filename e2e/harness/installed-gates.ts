import type { ExecutorContext, ProjectGraph } from '@nx/devkit';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { GateOptions, GateTask, RunGate } from '../../src/executors/gate-task';
import type { CommandResult } from './command';
import type { GateName } from './gates';
import type { Workspace } from './workspace';

/** Gates that run nothing of the module in the process that asks for them, so that they need none of their own. */
const STATIC_GATES: readonly GateName[] = ['structure', 'docs', 'contracts'];

const RUN_EXECUTOR = join(__dirname, 'run-executor.cjs');

type Outcome = Pick<CommandResult, 'code' | 'output'>;

interface GraphFile {
  readonly graph: Pick<ProjectGraph, 'nodes' | 'dependencies'>;
}

/**
 * The gates of the plugin that the workspace has installed, called as Nx calls them, without an Nx process around each.
 * What Nx knows of the workspace is asked once: after a change of its configuration, ask again.
 */
export class InstalledGates {
  readonly #workspace: Workspace;
  readonly #context: ExecutorContext;
  readonly #require: NodeJS.Require;

  private constructor(workspace: Workspace, context: ExecutorContext) {
    this.#workspace = workspace;
    this.#context = context;
    this.#require = createRequire(workspace.path('package.json'));
    writeFileSync(this.#contextFile, JSON.stringify(context));
  }

  static async of(workspace: Workspace): Promise<InstalledGates> {
    const file = `${workspace.root}.graph.json`;
    await workspace.nxOk(['graph', `--file=${file}`]);
    const { graph } = JSON.parse(readFileSync(file, 'utf8')) as GraphFile;
    return new InstalledGates(workspace, contextOf(workspace, graph));
  }

  /** What `nx run <project>:wsp-<gate>` prints, and its exit code. */
  run(gate: GateName, project: string): Promise<Outcome> {
    if (STATIC_GATES.includes(gate)) return this.#call(gate, project);
    const args = [RUN_EXECUTOR, this.#contextFile, gate, project];
    return this.#workspace.run(process.execPath, args);
  }

  async #call(gate: GateName, project: string): Promise<Outcome> {
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
    const { success, terminalOutput } = await run(toGateTask(options, project, this.#context));
    return { code: success ? 0 : 1, output: terminalOutput };
  }

  #target(gate: GateName, project: string): { options?: object } {
    const { projects } = this.#context.projectsConfigurations;
    const target = projects[project]?.targets?.[`wsp-${gate}`];
    if (target === undefined) throw new Error(`${project} has no target wsp-${gate}.`);
    return target;
  }

  get #contextFile(): string {
    return `${this.#workspace.root}.context.json`;
  }
}

function contextOf({ root }: Workspace, { nodes, dependencies }: GraphFile['graph']) {
  const projects = Object.fromEntries(
    Object.entries(nodes).map(([name, { data }]) => [name, data]),
  );
  return {
    root,
    cwd: root,
    isVerbose: false,
    nxJsonConfiguration: {},
    projectsConfigurations: { version: 2, projects },
    projectGraph: { nodes, dependencies },
  } satisfies ExecutorContext;
}
