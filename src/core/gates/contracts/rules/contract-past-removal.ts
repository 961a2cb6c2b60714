import { termsOf } from '../../../contracts/contract';
import type { Rule } from '../../rule';
import { ownContracts } from '../contracts';
import type { ContractsFacts } from '../facts';
import { placeOfPointer } from '../place';

export const contractPastRemoval: Rule<ContractsFacts> = {
  id: 'contract-past-removal',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Disallow publishing an event from the day of its removal on',
  exemptible: false,
  check({ module, today }, report) {
    for (const { event, file, schema } of ownContracts(module)) {
      const { removal } = termsOf(schema);
      if (removal === undefined || removal > today) continue;
      report({
        ...placeOfPointer(module, file, '/x-removal'),
        message: `\`${event}\` is published; expected nobody to publish it from ${removal} on, as \`x-removal\` says.`,
        fix: `Take \`${event}\` out of "publishes" in wsp.json and delete ${file}, or agree on a later day with its subscribers.`,
      });
    }
  },
};
