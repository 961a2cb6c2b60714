import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { MOD_LOG, modLogEntries, type ModLogEntry } from '../mod-log';

export const modlogEntryMalformed: Rule<ModuleFacts> = {
  id: 'modlog-entry-malformed',
  severity: 'error',
  protocol: 'WSP 22',
  description:
    'Require entries of ModLog.md to hold version, date, title, milestone, protocols, changes and impact',
  check({ module }, report) {
    const document = documentOf(module, MOD_LOG);
    if (document === undefined) return;
    const entries = modLogEntries(document);
    if (entries.length === 0) {
      report({
        file: MOD_LOG,
        message: '`ModLog.md` has no entry.',
        fix: 'Add `## 0.0.1 (<YYYY-MM-DD>): <title>` with its bullets and sections.',
      });
    }
    for (const entry of entries) {
      const { line, column } = entry.heading;
      for (const problem of problemsOf(entry)) report({ file: MOD_LOG, line, column, ...problem });
    }
  },
};

interface Problem {
  readonly message: string;
  readonly fix: string;
}

function problemsOf(entry: ModLogEntry): Problem[] {
  const { heading, version, milestone, protocols, hasChanges, hasImpact } = entry;
  const title = heading.title.replace(/`/g, '');
  const problems: Problem[] = [];
  if (version === undefined) {
    problems.push({
      message: `The heading \`${title}\` is no entry; expected \`<version> (<YYYY-MM-DD>): <title>\`.`,
      fix: 'Write the version, the date and what the entry is about, such as `## 0.1.0 (2026-01-31): Search by date`.',
    });
  }
  const lacks = (what: string, fix: string): void => {
    problems.push({ message: `The entry \`${title}\` has no ${what}.`, fix });
  };
  if (milestone === undefined)
    lacks('milestone', 'Add `- Milestone: PoC`, or the one that it belongs to.');
  if (protocols === undefined || !/\bWSP[ -]?\d+/i.test(protocols)) {
    lacks('protocols', 'Add `- Protocols: WSP 22`, or those that the change follows.');
  }
  if (!hasChanges) lacks('changes', 'Add `### Changes` with a list of what changed.');
  if (!hasImpact)
    lacks('impact', 'Add `### Impact` with what it means for those who use the module.');
  return problems;
}
