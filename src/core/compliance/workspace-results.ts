import type { GateResult } from '../findings/report';
import type { Finding } from '../findings/finding';
import type { ManifestProblem } from '../manifest/manifest-problem';
import type { GateName } from '../gates/gate';
import type { ReportedFinding, Rule } from '../gates/rule';
import {
  missingEvidence,
  staleEvidence,
  type EvidenceReader,
} from '../gates/validate/evidence-problems';
import type { GateRecord } from '../gates/validate/facts';
import { evidenceMissing } from '../gates/validate/rules/evidence-missing';
import { evidenceStale } from '../gates/validate/rules/evidence-stale';

/** What lies in `.wsp` for one gate of one project. */
export interface WantedRecord extends EvidenceReader {
  readonly record: GateRecord<GateName>;
  /** Why no gate of the project can run, where its manifest is broken. */
  readonly broken?: ManifestProblem;
}

/**
 * What the gates of a workspace say, by the evidence that they left. A gate without evidence, or with evidence of other
 * files than those that lie there, has failed: nobody knows what it would say.
 */
export function workspaceResults(wanted: readonly WantedRecord[]): GateResult[] {
  const results = wanted.map((one) => ({ ...one, result: resultOf(one) }));
  const skipped = ({ record }: WantedRecord): boolean =>
    record.gate === 'validate' && record.evidence.state === 'missing';
  // Nx skips wsp-validate when a gate before it fails, and then there is nothing new in saying that it did.
  const somethingFailed = results.some((one) => !one.result.passed && !skipped(one));
  return results.filter((one) => !(somethingFailed && skipped(one))).map(({ result }) => result);
}

function resultOf(wanted: WantedRecord): GateResult {
  const { record, root } = wanted;
  if (record.evidence.state !== 'present') {
    return unproven(wanted, evidenceMissing, missingEvidence(record, wanted));
  }
  const stale = staleEvidence(record, wanted);
  if (stale !== undefined) return unproven(wanted, evidenceStale, stale);
  const { gate, passed, summary, data, findings, exempted } = record.evidence.evidence;
  // A record that says "passed" next to errors was not written by a gate.
  const clean = findings.every(({ severity }) => severity !== 'error');
  return { module: root, gate, passed: passed && clean, summary, data, findings, exempted };
}

function unproven(
  { record, root, broken }: WantedRecord,
  { id: ruleId, severity, protocol }: Pick<Rule<never>, 'id' | 'severity' | 'protocol'>,
  reported: ReportedFinding | undefined,
): GateResult {
  const findings: Finding[] = reported
    ? [{ ruleId, severity, protocol, ...reported, ...(broken && whyNot(broken)) }]
    : [];
  const rest = { summary: ['no evidence of the files as they are'], data: {}, exempted: [] };
  return { module: root, gate: record.gate, passed: false, findings, ...rest };
}

/** Where to look instead of running the gate again. */
function whyNot({ line, column, found, expected }: ManifestProblem): Partial<ReportedFinding> {
  return {
    line,
    column,
    message: `${found}, so that no gate can run; expected ${expected}.`,
    fix: 'Correct wsp.json, and run the gates again.',
  };
}
