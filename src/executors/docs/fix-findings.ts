import type { Finding } from '../../core/findings/finding';
import { chooseFixes, isAmong } from '../../core/findings/fixes';
import type { FixedVerdict } from '../../core/gates/evaluate';
import type { ModuleView } from '../../core/module/module-view';
import { writeEdits } from '../../host/write-edits';

/** One fix may bring another to light, or stand in its way; that two undo each other must come to an end. */
const MOST_PASSES = 5;

/** What was fixed, once it is known what is left. */
export type FixAttempt = (left: readonly Finding[]) => Pick<FixedVerdict, 'fixed'>;

/** Mends what a gate finds and can mend. Findings that the manifest exempts stay. */
export function fixFindings(
  judge: (module: ModuleView) => readonly Finding[],
  workspaceRoot: string,
  read: () => ModuleView,
): FixAttempt {
  const tried: Finding[] = [];
  const files = new Set<string>();
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const module = read();
    const chosen = chooseFixes(judge(module));
    const written = writeEdits(workspaceRoot, module.root, chosen.edits);
    if (written.length === 0) break;
    for (const file of written) files.add(file);
    tried.push(...chosen.findings);
  }
  return (left) => {
    if (files.size === 0) return {};
    const findings = tried.filter((finding) => !isAmong(finding, left));
    return { fixed: { files: [...files].sort(), findings } };
  };
}
