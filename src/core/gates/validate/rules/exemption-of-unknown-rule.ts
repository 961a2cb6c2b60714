import { distance } from 'fastest-levenshtein';
import type { Rule } from '../../rule';
import type { ValidateFacts } from '../facts';

export const exemptionOfUnknownRule: Rule<ValidateFacts> = {
  id: 'exemption-of-unknown-rule',
  severity: 'error',
  protocol: 'WSP 62',
  description: 'Disallow exemptions in wsp.json from rules that no gate asks',
  exemptible: false,
  check({ module, knownRules }, report) {
    for (const { rule, file } of module.manifest.exemptions) {
      if (knownRules.includes(rule)) continue;
      const nearest =
        [...knownRules].sort((a, b) => distance(a, rule) - distance(b, rule))[0] ?? '';
      report({
        file: 'wsp.json',
        message: `The exemption of \`${file}\` names the rule \`${rule}\`, which no gate asks.`,
        fix:
          distance(nearest, rule) <= 4
            ? `Did you mean \`${nearest}\`?`
            : 'Name a rule of docs/rules, or remove the exemption.',
      });
    }
  },
};
