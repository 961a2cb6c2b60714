import { docsGate } from '../../core/gates/docs/gate';
import { readModule } from '../../host/read-module';
import { gateRunner, judgeModule } from '../run-gate';
import { knownCommands } from '../known-commands';
import { fixFindings } from './fix-findings';
import type { DocsExecutorSchema } from './schema';

export const runDocs = gateRunner<DocsExecutorSchema>('docs', async (task) => {
  const { workspaceRoot, root, options, dependencyRoots } = task;
  const { events = [], fix = false } = options;
  const commands = knownCommands(task);
  const read = () => readModule(workspaceRoot, root, { events, commands, dependencyRoots });
  const attempt = fix ? fixFindings(docsGate, workspaceRoot, read) : undefined;
  const module = read();
  const verdict = await judgeModule(docsGate, task, module, () => ({ module }));
  return attempt === undefined ? verdict : { ...verdict, ...attempt(verdict.findings) };
});
