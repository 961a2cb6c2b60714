import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { MOD_LOG, modLogEntries } from '../mod-log';

export const modlogFirstDecisionMissing: Rule<ModuleFacts> = {
  id: 'modlog-first-decision-missing',
  severity: 'error',
  protocol: 'WSP 1',
  description: 'Require the oldest entry of ModLog.md to say why this became a module of its own',
  check({ module }, report) {
    const document = documentOf(module, MOD_LOG);
    const oldest = document === undefined ? undefined : modLogEntries(document).at(-1);
    if (oldest === undefined || oldest.decision !== undefined) return;
    const { line, column } = oldest.heading;
    report({
      ...{ file: MOD_LOG, line, column },
      message: 'The oldest entry holds no decision.',
      fix: 'Add `- Decision: new module, because …` with the reason why no existing module was extended.',
    });
  },
};
