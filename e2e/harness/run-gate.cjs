// Calls a gate of the plugin that a workspace has installed as its executors call it, without an Nx process around it.
//   node run-gate.cjs <workspace> <graph.json> <gate> <project>
const { createRequire } = require('node:module');
const { join } = require('node:path');
const process = require('node:process');

/**
 * @param {{ workspaceRoot: string, graph: { nodes: Record<string, any>, dependencies: object } }} known What `nx graph`
 *   says of the workspace.
 * @returns {Promise<{ code: number, output: string }>} What `nx run <project>:wsp-<gate>` prints, and its exit code.
 */
async function runGate({ workspaceRoot, graph }, gate, project) {
  const load = createRequire(join(workspaceRoot, 'package.json'));
  const executors = join(workspaceRoot, 'node_modules/@wsp/amiw/dist/executors');
  const { toGateTask } = load(join(executors, 'gate-task.js'));
  const name = `run${gate.charAt(0).toUpperCase()}${gate.slice(1)}`;
  const run = load(join(executors, gate, `run-${gate}.js`))[name];
  if (run === undefined) throw new Error(`The installed plugin has no ${name}.`);
  const target = graph.nodes[project]?.data.targets?.[`wsp-${gate}`];
  if (target === undefined) throw new Error(`${project} has no target wsp-${gate}.`);
  const task = toGateTask(target.options ?? {}, project, contextOf(workspaceRoot, graph));
  const { success, terminalOutput } = await run(task);
  return { code: success ? 0 : 1, output: terminalOutput };
}

function contextOf(root, { nodes, dependencies }) {
  const projects = Object.fromEntries(
    Object.entries(nodes).map(([name, { data }]) => [name, data]),
  );
  return {
    ...{ root, cwd: root, isVerbose: false, nxJsonConfiguration: {} },
    projectsConfigurations: { version: 2, projects },
    projectGraph: { nodes, dependencies },
  };
}

module.exports = { runGate };

if (require.main === module) {
  const [workspaceRoot, file, gate, project] = process.argv.slice(2);
  runGate({ workspaceRoot, graph: require(file).graph }, gate, project).then(({ code, output }) => {
    process.stdout.write(output);
    process.exitCode = code;
  });
}
