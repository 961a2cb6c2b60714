import { settingsOf } from '../../../documents/settings';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { interfaceOf } from '../documents';

export const settingUndocumented: Rule<ModuleFacts> = {
  id: 'setting-undocumented',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require a word on what each variable of the environment is for',
  check({ module }, report) {
    for (const { variable, meaning, place } of settingsOf(module, interfaceOf(module))) {
      if (meaning !== '') continue;
      report({
        ...place,
        message: `\`${variable}\` is read from the environment, and nobody says what it is for.`,
        fix: `Write \`/** … */\` before it, or begin the comment of a member of an exported interface with \`${variable}\` and a colon.`,
      });
    }
  },
};
