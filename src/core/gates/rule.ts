import type { Finding, Severity } from '../findings/finding';

/** What a rule says; id, severity and protocol are the rule's own. */
export type ReportedFinding = Omit<Finding, 'ruleId' | 'severity' | 'protocol'>;

export type Report = (finding: ReportedFinding) => void;

/** One question that a gate asks. One file, one spec, one page in `docs/rules`, all of the same name. */
export interface Rule<Facts> {
  /** Kebab-case words that say what is wrong. Never reused for something else. */
  readonly id: string;
  readonly severity: Severity;
  readonly protocol: string;
  /** Starts with Require, Disallow or Enforce; no full stop. */
  readonly description: string;
  /**
   * Whether a module's manifest may exempt a file from it, with a reason.
   * Evidence (tests, coverage, demo) cannot be exempted.
   * @default true
   */
  readonly exemptible?: boolean;
  check(facts: Facts, report: Report): void;
}
