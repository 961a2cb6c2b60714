import type { Rule } from '../../rule';
import type { ValidateFacts } from '../facts';

export const gateSwitchedOff: Rule<ValidateFacts> = {
  id: 'gate-switched-off',
  severity: 'warning',
  protocol: 'WSP 33',
  description: "Disallow switching a gate off in the plugin's options without being told so",
  check({ records }, report) {
    for (const { gate, target } of records) {
      if (target !== undefined) continue;
      report({
        file: 'wsp.json',
        message: `The gate \`${gate}\` is switched off, so that nothing proves what it would.`,
        fix: `Remove \`"${gate}": false\` from the options of @wsp/amiw in nx.json.`,
      });
    }
  },
};
