import { docsGate } from '../../core/gates/docs/gate';
import { readModule } from '../../host/read-module';
import { gateRunner, judgeModule } from '../run-gate';
import { fixFindings } from './fix-findings';
import type { DocsExecutorSchema } from './schema';

export const runDocs = gateRunner<DocsExecutorSchema>('docs', async (task) => {
  const { workspaceRoot, root, options } = task;
  const attempt = options.fix === true ? fixFindings(docsGate, workspaceRoot, root) : undefined;
  const module = readModule(workspaceRoot, root);
  const verdict = await judgeModule(docsGate, task, module, () => ({ module }));
  return attempt === undefined ? verdict : { ...verdict, ...attempt(verdict.findings) };
});
