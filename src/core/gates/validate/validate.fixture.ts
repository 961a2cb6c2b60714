import type { Evidence } from '../../compliance/evidence';
import type { Exemption } from '../../manifest/manifest';
import { moduleOf } from '../../module/module-view.fixture';
import { evaluate, type Verdict } from '../evaluate';
import { GATE_NAMES } from '../gate';
import type { EvidenceGate, GateRecord, ValidateFacts } from './facts';
import { validateGate } from './gate';

const current = { files: 4, digest: 'now' };

const OTHERS = GATE_NAMES.filter((gate): gate is EvidenceGate => gate !== 'validate');

/** Evidence of a gate that passed on the files that lie there. */
export function evidenceOf(gate: EvidenceGate, changes: Partial<Evidence> = {}): Evidence {
  return {
    schemaVersion: 1,
    plugin: '1.0.0',
    module: 'modules/communication/intent-log',
    gate,
    passed: true,
    inputs: current,
    summary: [`${gate} is fine`],
    data: gate === 'demo' ? { lines: ['one', 'two'] } : {},
    findings: [],
    exempted: [],
    ...changes,
  };
}

export function presentRecord(gate: EvidenceGate, changes: Partial<Evidence> = {}): GateRecord {
  return {
    gate,
    target: `wsp-${gate}`,
    evidence: { state: 'present', evidence: evidenceOf(gate, changes) },
    current,
  };
}

const README =
  '# Intent log\n\n<!-- amiw:demo:start -->\n\n```text\none\ntwo\n```\n\n<!-- amiw:demo:end -->\n';

/** Verdict on a module whose gates all passed, but for the records and the README that a test replaces. */
export function validate(
  records: readonly GateRecord[] = [],
  readme = README,
  exemptions: readonly Exemption[] = [],
): Verdict {
  const replaced = new Map(records.map((record) => [record.gate, record]));
  const facts: ValidateFacts = {
    module: moduleOf({ 'README.md': readme }, { manifest: { exemptions } }),
    records: OTHERS.map((gate) => replaced.get(gate) ?? presentRecord(gate)),
    knownRules: ['file-too-long', 'link-target-missing'],
    pluginVersion: '1.0.0',
    project: 'intent-log',
  };
  return evaluate(validateGate, facts);
}
