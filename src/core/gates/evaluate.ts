import { compareFindings, type Finding } from '../findings/finding';
import type { Exemption } from '../manifest/manifest';
import { exemptionUnused } from './exemption-unused';
import type { Gate, GateName, ModuleFacts, Measurement } from './gate';
import type { Rule } from './rule';

/** A finding that the manifest exempts, and why. It does not fail the gate, and it is always shown. */
export interface ExemptedFinding extends Finding {
  readonly reason: string;
}

/** What a gate says of a module. */
export interface Verdict extends Measurement {
  readonly gate: GateName;
  readonly passed: boolean;
  readonly findings: readonly Finding[];
  readonly exempted: readonly ExemptedFinding[];
}

/** A verdict on files of which a run with `--fix` has mended some. */
export interface FixedVerdict extends Verdict {
  readonly fixed?: {
    /** Files that were written, sorted. */
    readonly files: readonly string[];
    /** What was found in them before and is not found any more. */
    readonly findings: readonly Finding[];
  };
}

/** Asks every rule and applies the manifest's exemptions. */
export function evaluate<Facts extends ModuleFacts>(gate: Gate<Facts>, facts: Facts): Verdict {
  const exemptions = facts.module.manifest.exemptions.filter(({ rule }) =>
    gate.rules.some(({ id }) => id === rule),
  );
  const all = gate.rules
    .flatMap((rule) => ask(rule, facts))
    .map(({ finding, rule }) => ({ rule, finding: withEdits(gate, facts, finding) }));
  const exempted: ExemptedFinding[] = [];
  const findings: Finding[] = [];
  const used = new Set<Exemption>();
  for (const { finding, rule } of all) {
    const exemption = exemptions.find((candidate) => matches(candidate, finding));
    if (exemption === undefined || rule.exemptible === false) {
      findings.push(finding);
    } else {
      used.add(exemption);
      exempted.push({ ...finding, reason: exemption.reason });
    }
  }
  findings.push(...exemptions.filter((exemption) => !used.has(exemption)).map(exemptionUnused));
  return {
    gate: gate.name,
    passed: findings.every(({ severity }) => severity !== 'error'),
    findings: findings.sort(compareFindings),
    exempted: exempted.sort(compareFindings),
    ...gate.measure(facts),
  };
}

function ask<Facts>(rule: Rule<Facts>, facts: Facts): { finding: Finding; rule: Rule<Facts> }[] {
  const found: { finding: Finding; rule: Rule<Facts> }[] = [];
  rule.check(facts, (reported) => {
    const { id: ruleId, severity, protocol } = rule;
    found.push({ rule, finding: { ruleId, severity, protocol, ...reported } });
  });
  return found;
}

function withEdits<Facts extends ModuleFacts>(
  gate: Gate<Facts>,
  facts: Facts,
  finding: Finding,
): Finding {
  const edits = finding.edits ?? gate.editsFor?.(facts, finding);
  return edits === undefined ? finding : { ...finding, edits };
}

function matches({ rule, file }: Exemption, finding: Finding): boolean {
  return rule === finding.ruleId && file === finding.file;
}
