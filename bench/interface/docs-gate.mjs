// The whole gate of the documents over the modules in a folder, as in Nx's batch mode: one process, one after the other.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const KERNEL = 'modules/infrastructure/kernel';

/** Runs the gate of every module, and throws where it could not run. */
export async function runGates(workspaceRoot, repository, parent, options = {}) {
  const require = createRequire(join(repository, 'package.json'));
  const { runDocs } = require('./dist/executors/docs/run-docs.js');
  for (const name of readdirSync(join(workspaceRoot, parent))) {
    const { terminalOutput } = await runDocs({
      ...{ options, workspaceRoot, root: `${parent}/${name}`, project: name },
      ...{ targets: new Map(), dependencyRoots: [KERNEL], projectAt: () => undefined },
    });
    if (/could not run|example-/.test(terminalOutput)) throw new Error(terminalOutput);
  }
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
