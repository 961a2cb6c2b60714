import type { Rule } from '../../rule';
import { placeOf, said } from '../change-finding';
import { comparedContracts } from '../comparison';
import type { ContractsFacts } from '../facts';

export const contractChangeUnchecked: Rule<ContractsFacts> = {
  id: 'contract-change-unchecked',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Disallow changes of a contract of which nobody can tell whom they break',
  check(facts, report) {
    for (const contract of comparedContracts(facts)) {
      const seen = new Set<string>();
      for (const change of contract.changes) {
        if (change.kind !== 'unchecked') continue;
        const message = `\`unchecked\`: ${said(change)}, of which it cannot be told whether it breaks readers.`;
        if (seen.has(message)) continue;
        seen.add(message);
        report({
          ...placeOf(facts.module, contract, change),
          message,
          fix: `Say it in other words, or look at it yourself and exempt \`${contract.file}\` in wsp.json with what you found; docs/compatibility/unchecked.md says more.`,
        });
      }
    }
  },
};
