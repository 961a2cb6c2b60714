import { DEFAULT_DOMAINS } from '../../core/domains/domains';
import { structureGate } from '../../core/gates/structure/gate';
import { readModule } from '../../host/read-module';
import { gateRunner, judgeModule } from '../run-gate';
import type { StructureExecutorSchema } from './schema';

export const runStructure = gateRunner<StructureExecutorSchema>('structure', (task) => {
  const domains = task.options.domains ?? DEFAULT_DOMAINS.map(({ name }) => name);
  const { modules = [] } = task.options;
  const module = readModule(task.workspaceRoot, task.root, { domains, modules });
  return judgeModule(structureGate, task, module, () => ({ module }));
});
