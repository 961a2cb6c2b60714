import type { KnownCommands } from '../core/module/module-view';
import { executorOptions, generatorOptions } from '../host/own-schemas';
import type { GateTask } from './gate-task';

const OWN = '@wsp/amiw:';

/** What can be typed to run something of a task's project. Nx hashes a project's configuration with each of its tasks. */
export function knownCommands({ project, targets }: GateTask): KnownCommands {
  return {
    project,
    targets: new Map([...targets].map(([name, executor]) => [name, optionsOf(executor)])),
    generators: generatorOptions(),
  };
}

/** Options of other plugins' executors are not known here. */
function optionsOf(executor: string | undefined): readonly string[] | undefined {
  if (executor?.startsWith(OWN) !== true) return undefined;
  return executorOptions().get(executor.slice(OWN.length));
}
