import type { Gate, JsonObject, Measurement } from '../gate';
import type { GateRecord, ValidateFacts } from './facts';
import { moduleStateOf, type ModuleState } from './module-state';
import { roadmapRecord } from './roadmap-record';
import { demoTranscriptDiffers } from './rules/demo-transcript-differs';
import { evidenceMissing } from './rules/evidence-missing';
import { evidenceStale } from './rules/evidence-stale';
import { exemptionOfUnknownRule } from './rules/exemption-of-unknown-rule';
import { exemptionWithoutReason } from './rules/exemption-without-reason';
import { figureDiffers } from './rules/figure-differs';
import { gateFailed } from './rules/gate-failed';
import { gateSwitchedOff } from './rules/gate-switched-off';
import { inputMissing } from './rules/input-missing';
import { moduleNotValidated } from './rules/module-not-validated';
import { roadmapDoneNotTicked } from './rules/roadmap-done-not-ticked';
import { roadmapTickedNotDone } from './rules/roadmap-ticked-not-done';
import { textCopied } from './rules/text-copied';

/** Gathers the other gates' evidence. It proves nothing by itself, and lets nothing pass that is not proven. */
export const validateGate: Gate<ValidateFacts> = {
  name: 'validate',
  rules: [
    demoTranscriptDiffers,
    evidenceMissing,
    evidenceStale,
    exemptionOfUnknownRule,
    exemptionWithoutReason,
    figureDiffers,
    gateFailed,
    gateSwitchedOff,
    inputMissing,
    moduleNotValidated,
    roadmapDoneNotTicked,
    roadmapTickedNotDone,
    textCopied,
  ],
  measure,
};

function measure(facts: ValidateFacts): Measurement {
  const { records, module } = facts;
  const rows = records.map((record) => ({ record, row: row(record) }));
  const width = Math.max(...rows.map(({ record }) => (record.target ?? record.gate).length));
  const { milestone } = module.manifest;
  return {
    summary: [
      `milestone ${milestone}`,
      ...rows.map(({ record, row: [verdict, measured] }) =>
        `${(record.target ?? record.gate).padEnd(width)}  ${verdict.padEnd(7)}  ${measured}`.trimEnd(),
      ),
      ...(module.manifest.kind === 'ecosystem' ? [modulesLine(facts)] : []),
    ],
    data: {
      milestone,
      gates: Object.fromEntries(records.map((record) => [record.gate, figures(record)])),
      roadmap: roadmapRecord(facts),
      ...(module.manifest.kind === 'ecosystem' && { modules: moduleStates(facts) }),
    },
  };
}

/** `7 of 7 modules comply` */
function modulesLine(facts: ValidateFacts): string {
  const states = Object.values(moduleStates(facts));
  const compliant = states.filter(({ state }) => state === 'compliant');
  return `${compliant.length} of ${states.length} modules comply`;
}

function moduleStates({ modules, pluginVersion }: ValidateFacts): Record<string, ModuleState> {
  return Object.fromEntries(modules.map((one) => [one.name, moduleStateOf(one, pluginVersion)]));
}

function row({ target, evidence }: GateRecord): readonly [string, string] {
  if (target === undefined) return ['off', ''];
  if (evidence.state !== 'present')
    return [evidence.state === 'missing' ? 'missing' : 'broken', ''];
  const { passed, summary } = evidence.evidence;
  return [passed ? 'passed' : 'failed', summary[0] ?? ''];
}

function figures({ target, evidence }: GateRecord): JsonObject {
  if (target === undefined) return { state: 'off' };
  if (evidence.state !== 'present') return { state: evidence.state };
  const { passed, inputs, data, findings, exempted } = evidence.evidence;
  return {
    state: passed ? 'passed' : 'failed',
    inputs: { ...inputs },
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    exempted: exempted.map(({ file, ruleId, reason }) => ({ file, rule: ruleId, reason })),
    data: withoutOutcomes(data),
  };
}

/** Names of all tests are many; what they prove of the roadmap stands there. */
function withoutOutcomes(data: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'outcomes'));
}
