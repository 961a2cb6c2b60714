import type { Evidence } from '../../compliance/evidence';
import type { ComplianceRecord } from '../../compliance/record';
import type { Exemption } from '../../manifest/manifest';
import type { ModuleView } from '../../module/module-view';
import { moduleOf } from '../../module/module-view.fixture';
import { evaluate, type Verdict } from '../evaluate';
import {
  EVIDENCE_GATES,
  type EvidenceGate,
  type GateRecord,
  type ModuleRecord,
  type ValidateFacts,
} from './facts';
import { validateGate } from './gate';

const current = { files: 4, digest: 'now' };

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
  const module = moduleOf({ 'README.md': readme }, { manifest: { exemptions } });
  return evaluate(validateGate, validateFacts(module, records));
}

/** A module whose gates all passed, but for the records that a test replaces. */
export function validateFacts(
  module: ModuleView,
  records: readonly GateRecord[] = [],
): ValidateFacts {
  const replaced = new Map(records.map((record) => [record.gate, record]));
  return {
    module,
    modules: [],
    moduleViews: [],
    records: EVIDENCE_GATES.map((gate) => replaced.get(gate) ?? presentRecord(gate)),
    knownRules: ['file-too-long', 'link-target-missing'],
    pluginVersion: '1.0.0',
    project: 'intent-log',
  };
}

/** A module of an ecosystem that complies as it is, but for what a test changes in its record. */
export function moduleRecord(name: string, changes: Partial<ComplianceRecord> = {}): ModuleRecord {
  const root = `modules/sales/${name}`;
  const gates = Object.fromEntries(
    EVIDENCE_GATES.map((gate) => [gate, { state: 'passed', inputs: current }]),
  );
  const record: ComplianceRecord = {
    schemaVersion: 1,
    plugin: '1.0.0',
    module: { root, name },
    compliant: true,
    gates,
    ...changes,
  };
  return {
    ...{ name, root },
    task: `@acme/${name}:wsp-validate`,
    record: { state: 'present', record },
    current: Object.fromEntries(EVIDENCE_GATES.map((gate) => [gate, current])),
  };
}

/** An ecosystem whose own gates all passed, with these modules. */
export function ecosystemFacts(
  modules: readonly ModuleRecord[],
  moduleViews: readonly ModuleView[] = [],
): ValidateFacts {
  const root = 'ecosystems/shop';
  const names = modules.map(({ name }) => name);
  return {
    module: moduleOf(
      { 'README.md': README, 'wsp.json': JSON.stringify({ modules: names }) },
      { root, manifest: { kind: 'ecosystem', modules: names } },
    ),
    modules,
    moduleViews,
    records: EVIDENCE_GATES.map((gate) => presentRecord(gate, { module: root })),
    knownRules: [],
    pluginVersion: '1.0.0',
    project: 'shop',
  };
}
