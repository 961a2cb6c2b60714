// Runs an executor of the plugin that a workspace has installed, as Nx does in the process of a task.
//   node run-executor.cjs <context.json> <gate> <project>
const { join } = require('node:path');
const process = require('node:process');

const [file, gate, project] = process.argv.slice(2);
const context = { ...require(file), projectName: project };
const plugin = join(context.root, 'node_modules/@wsp/amiw');
const executor = require(join(plugin, 'dist/executors', gate, 'executor.js')).default;
const { options = {} } =
  context.projectsConfigurations.projects[project].targets[`wsp-${gate}`] ?? {};

executor(options, context).then(({ success }) => {
  process.exitCode = success ? 0 : 1;
});
