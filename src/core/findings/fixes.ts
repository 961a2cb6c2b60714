import { overlap, type TextEdit } from '../source/text-edit';
import type { Finding } from './finding';

/** Findings whose edits go together, and those edits, each once. */
export interface ChosenFixes {
  readonly findings: readonly Finding[];
  readonly edits: readonly TextEdit[];
}

/**
 * Chooses what can be mended at once: of findings that want different things of one place the first counts, and the
 * others come up again when the gate looks a second time. A finding's edits are made all or not at all.
 */
export function chooseFixes(findings: readonly Finding[]): ChosenFixes {
  const chosen: Finding[] = [];
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    if (finding.edits === undefined || finding.edits.length === 0) continue;
    const added = finding.edits.filter((edit) => !edits.some((other) => isSame(edit, other)));
    if (added.some((edit) => edits.some((other) => overlap(edit, other)))) continue;
    chosen.push(finding);
    edits.push(...added);
  }
  return { findings: chosen, edits };
}

/** A finding as machines read it and as evidence keeps it: that it can be mended, but not with which text. */
export function withoutEdits<T extends Finding>({
  edits,
  ...finding
}: T): Omit<T, 'edits'> & { readonly fixable?: true } {
  return edits === undefined ? finding : { ...finding, fixable: true };
}

/** Whether a finding is still there after something else may have moved it. */
export function isAmong({ ruleId, file, message }: Finding, findings: readonly Finding[]): boolean {
  return findings.some(
    (other) => other.ruleId === ruleId && other.file === file && other.message === message,
  );
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return (
    a.file === b.file &&
    a.text === b.text &&
    a.from.line === b.from.line &&
    a.from.column === b.from.column &&
    a.to.line === b.to.line &&
    a.to.column === b.to.column
  );
}
