import { docsGate } from '../../core/gates/docs/gate';
import { readModule } from '../../host/read-module';
import { gateRunner, judgeModule } from '../run-gate';
import { knownCommands } from '../known-commands';
import type { DocsExecutorSchema } from './schema';

export const runDocs = gateRunner<DocsExecutorSchema>('docs', (task) => {
  const { workspaceRoot, root, options, dependencyRoots } = task;
  const { events = [] } = options;
  const commands = knownCommands(task);
  const module = readModule(workspaceRoot, root, { events, commands, dependencyRoots });
  return judgeModule(docsGate, task, module, () => ({ module }));
});
