// The whole gate of the documents over the modules in a folder, as in Nx's batch mode: one process, one after the other.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const KERNEL = 'modules/infrastructure/kernel';

const GATES = 'structure docs contracts coverage integration demo performance validate'.split(' ');
const TARGETS = Object.fromEntries(
  GATES.map((gate) => [`wsp-${gate}`, { executor: `@wsp/amiw:${gate}` }]),
);

/**
 * Runs the gate of every module, and throws where it could not run or has something against an example.
 *
 * @param onEnd Called with the number of modules that have ended, after each.
 */
export async function runGates(
  workspaceRoot,
  repository,
  parent,
  { onEnd = () => undefined, ...options } = {},
) {
  const require = createRequire(join(repository, 'package.json'));
  const { docsBatch } = require('./dist/executors/docs/batch.js');
  const names = readdirSync(join(workspaceRoot, parent));
  const { graph, context } = asNxTells(workspaceRoot, parent, names);
  const inputs = Object.fromEntries(names.map((name) => [`${name}:wsp-docs`, options]));
  let ended = 0;
  for await (const { result } of docsBatch(graph, inputs, {}, context)) {
    const { terminalOutput } = result;
    if (/could not run|example-/.test(terminalOutput)) throw new Error(terminalOutput);
    onEnd((ended += 1));
  }
}

/** Modules that depend on the kernel, and a task for each of them. */
function asNxTells(root, parent, names) {
  const folders = [...names.map((name) => [name, `${parent}/${name}`]), ['kernel', KERNEL]];
  const projects = Object.fromEntries(
    folders.map(([name, folder]) => [name, { root: folder, targets: TARGETS }]),
  );
  const of = (tell) => Object.fromEntries(names.map((name) => [`${name}:wsp-docs`, tell(name)]));
  return {
    graph: {
      tasks: of((project) => ({ target: { project, target: 'wsp-docs' } })),
      dependencies: of(() => []),
    },
    context: {
      root,
      projectsConfigurations: { projects },
      projectGraph: {
        nodes: Object.fromEntries(
          Object.entries(projects).map(([name, data]) => [name, { name, data }]),
        ),
        dependencies: Object.fromEntries(
          names.map((name) => [name, [{ source: name, target: 'kernel', type: 'static' }]]),
        ),
      },
      nxJsonConfiguration: {},
    },
  };
}

/** CPU of the processes that this one has started and that still live, in milliseconds; only Linux tells. */
export function cpuOfChildren() {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.reduce((sum, id) => sum + cpuOfChild(id), 0);
}

const MS_PER_TICK = 10;

function cpuOfChild(id) {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number);
    return parent === process.pid ? (user + system) * MS_PER_TICK : 0;
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
