import type { TextEdit } from '../source/text-edit';

export type Severity = 'error' | 'warning';

/** One thing a gate says about one place. The only currency that gates, reporters and tests trade in. */
export interface Finding {
  /** Kebab-case, never reused, documented in `docs/rules/<ruleId>.md`. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** The protocol that the rule comes from, such as `WSP 49`. */
  readonly protocol: string;
  /** Relative to the module's root, with forward slashes on every platform. */
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in UTF-16 units; only together with `line`. */
  readonly column?: number;
  /** One sentence: what was found, before what was expected; names in backticks. */
  readonly message: string;
  /** What to type or write to make the finding go away. */
  readonly fix?: string;
  /** The same for `--fix`, where there is no choice to make: made together, or not at all. */
  readonly edits?: readonly TextEdit[];
}

/** Byte-stable order: file, line, column, rule, message. Never the locale's order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    compare(a.line ?? 0, b.line ?? 0) ||
    compare(a.column ?? 0, b.column ?? 0) ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.message, b.message)
  );
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
