import { recordPath, serializeRecord } from '../../core/compliance/record';
import { GATE_NAMES } from '../../core/gates/gate';
import { RULE_IDS } from '../../core/gates/rule-ids';
import type { EvidenceGate, GateRecord, ValidateFacts } from '../../core/gates/validate/facts';
import { validateGate } from '../../core/gates/validate/gate';
import type { ModuleView } from '../../core/module/module-view';
import { digestInputs } from '../../host/digest-inputs';
import { clearResult, readEvidence, writeResult } from '../../host/evidence-store';
import { readModule } from '../../host/read-module';
import { VERSION } from '../../version';
import type { GateTask } from '../gate-task';
import { gateRunner, inputsOf, judgeModule } from '../run-gate';
import type { ValidateExecutorSchema } from './schema';

export const runValidate = gateRunner<ValidateExecutorSchema>('validate', async (task) => {
  const { workspaceRoot, root, project, options } = task;
  clearResult(workspaceRoot, recordPath(root));
  const module = readModule(workspaceRoot, root, []);
  const facts = (): ValidateFacts => ({
    module,
    project,
    knownRules: RULE_IDS,
    pluginVersion: VERSION,
    records: GATE_NAMES.filter((gate) => gate !== 'validate').map((gate) =>
      toRecord(gate, task, module),
    ),
  });
  const verdict = await judgeModule(validateGate, task, module, facts, {
    contracts: options.contracts ?? [],
  });
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
): GateRecord {
  const { workspaceRoot, root, options } = task;
  const target = options.gates?.[gate] ?? `wsp-${gate}`;
  return {
    gate,
    target: target === false ? undefined : target,
    evidence: readEvidence(workspaceRoot, root, gate),
    current: digestInputs(gate, inputsOf(task, module, options.contracts ?? [])),
  };
}
