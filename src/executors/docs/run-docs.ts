import { programsOf } from '../../core/gates/docs/examples';
import { docsGate } from '../../core/gates/docs/gate';
import { runExamples } from '../../host/examples/run-examples';
import { readModule } from '../../host/read-module';
import { gateRunner, judgeModule } from '../run-gate';
import { knownCommands } from '../known-commands';
import type { DocsExecutorSchema } from './schema';

/** For an example, which should show something and not work it off. */
const DEFAULT_EXAMPLE_SECONDS = 10;

export const runDocs = gateRunner<DocsExecutorSchema>('docs', (task) => {
  const { workspaceRoot, root, options, dependencyRoots } = task;
  const { events = [] } = options;
  const commands = knownCommands(task);
  const module = readModule(workspaceRoot, root, { events, commands, dependencyRoots });
  const timeoutMs = (options.timeoutSeconds ?? DEFAULT_EXAMPLE_SECONDS) * 1000;
  return judgeModule(docsGate, task, module, async (hashed) => {
    const programs = programsOf(module);
    const run = await runExamples({ workspaceRoot, root, dependencyRoots, programs, timeoutMs });
    return { module, run, ...(run.reads && { inputs: hashed() }) };
  });
});
