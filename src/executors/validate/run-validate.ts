import { recordPath, serializeRecord } from '../../core/compliance/record';
import { RULE_IDS } from '../../core/gates/rule-ids';
import {
  EVIDENCE_GATES,
  type EvidenceGate,
  type GateRecord,
  type ValidateFacts,
} from '../../core/gates/validate/facts';
import { validateGate } from '../../core/gates/validate/gate';
import type { ModuleView } from '../../core/module/module-view';
import { digestInputs } from '../../host/digest-inputs';
import { clearResult, readEvidence, writeResult } from '../../host/evidence-store';
import { readModule } from '../../host/read-module';
import { VERSION } from '../../version';
import type { GateTask } from '../gate-task';
import { gateRunner, inputsOf, judgeModule, type OutsideInputs } from '../run-gate';
import { moduleRecords, moduleViews } from './module-records';
import type { ValidateExecutorSchema } from './schema';

export const runValidate = gateRunner<ValidateExecutorSchema>('validate', async (task) => {
  const { workspaceRoot, root, project, options } = task;
  clearResult(workspaceRoot, recordPath(root));
  const module = readModule(workspaceRoot, root);
  const outside = { contracts: options.contracts ?? [], modules: options.modules ?? [] };
  const facts = (): ValidateFacts => ({
    module,
    project,
    knownRules: RULE_IDS,
    pluginVersion: VERSION,
    records: EVIDENCE_GATES.map((gate) => toRecord(gate, task, module, outside)),
    modules: moduleRecords(task, module.manifest),
    moduleViews: moduleViews(task, module.manifest),
  });
  const verdict = await judgeModule(validateGate, task, module, facts, outside);
  writeResult(
    workspaceRoot,
    recordPath(root),
    serializeRecord(verdict, module.manifest, root, VERSION),
  );
  return verdict;
});

function toRecord(
  gate: EvidenceGate,
  task: GateTask<ValidateExecutorSchema>,
  module: ModuleView,
  outside: OutsideInputs,
): GateRecord {
  const { workspaceRoot, root, options } = task;
  const target = options.gates?.[gate] ?? `wsp-${gate}`;
  return {
    gate,
    target: target === false ? undefined : target,
    evidence: readEvidence(workspaceRoot, root, gate),
    current: digestInputs(gate, inputsOf(task, module, outside)),
  };
}
