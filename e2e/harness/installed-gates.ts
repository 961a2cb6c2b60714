import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CommandResult } from './command';
import type { GateName } from './gates';
import type { Workspace } from './workspace';

/** Gates that run nothing of the module in the process that asks for them, so that they need none of their own. */
const STATIC_GATES: readonly GateName[] = ['structure', 'docs', 'contracts'];

const SCRIPT = join(__dirname, 'run-gate.cjs');

type Outcome = Pick<CommandResult, 'code' | 'output'>;

interface RunGate {
  readonly runGate: (
    known: { readonly workspaceRoot: string; readonly graph: unknown },
    gate: GateName,
    project: string,
  ) => Promise<Outcome>;
}

/**
 * The gates of the plugin that the workspace has installed, called as its executors call them, without an Nx process
 * around each. What Nx knows of the workspace is asked once: after a change of its configuration, ask again.
 */
export class InstalledGates {
  readonly #workspace: Workspace;
  readonly #graphFile: string;

  private constructor(workspace: Workspace, graphFile: string) {
    this.#workspace = workspace;
    this.#graphFile = graphFile;
  }

  static async of(workspace: Workspace): Promise<InstalledGates> {
    const file = `${workspace.root}.graph.json`;
    await workspace.nxOk(['graph', `--file=${file}`]);
    return new InstalledGates(workspace, file);
  }

  /** What `nx run <project>:wsp-<gate>` prints, and its exit code. */
  async run(gate: GateName, project: string): Promise<Outcome> {
    const { root: workspaceRoot } = this.#workspace;
    if (!STATIC_GATES.includes(gate)) {
      const args = [SCRIPT, workspaceRoot, this.#graphFile, gate, project];
      return this.#workspace.run(process.execPath, args);
    }
    const load = createRequire(SCRIPT);
    const { graph } = load(this.#graphFile) as { graph: unknown };
    return (load(SCRIPT) as RunGate).runGate({ workspaceRoot, graph }, gate, project);
  }
}
