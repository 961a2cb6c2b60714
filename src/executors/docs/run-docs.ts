import { docsGate } from '../../core/gates/docs/gate';
import { readModule } from '../../host/read-module';
import { gateRunner, judgeModule } from '../run-gate';
import type { DocsExecutorSchema } from './schema';

export const runDocs = gateRunner<DocsExecutorSchema>('docs', (task) => {
  const module = readModule(task.workspaceRoot, task.root);
  return judgeModule(docsGate, task, module, () => ({ module }));
});
