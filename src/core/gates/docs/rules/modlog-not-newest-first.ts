import { compare } from 'semver';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { datedEntries, MOD_LOG, modLogEntries } from '../mod-log';

export const modlogNotNewestFirst: Rule<ModuleFacts> = {
  id: 'modlog-not-newest-first',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require the entries of ModLog.md in order, the newest first',
  check({ module }, report) {
    const document = documentOf(module, MOD_LOG);
    if (document === undefined) return;
    const entries = datedEntries(modLogEntries(document));
    for (const [index, entry] of entries.entries()) {
      const above = entries[index - 1];
      if (above === undefined) continue;
      const order = compare(above.version, entry.version);
      if (order > 0 || (order === 0 && above.date >= entry.date)) continue;
      const { line, column } = entry.heading;
      report({
        ...{ file: MOD_LOG, line, column },
        message: `The entry \`${entry.version}\` of ${entry.date} stands below \`${above.version}\` of ${above.date}; expected the newest first.`,
        fix: 'Move the newer entry up.',
      });
    }
  },
};
