import { nextMajorOf, termsOf } from '../../../contracts/contract';
import type { Rule } from '../../rule';
import { ownContracts } from '../contracts';
import type { ContractsFacts } from '../facts';
import { placeOfPointer } from '../place';

export const contractNotRetired: Rule<ContractsFacts> = {
  id: 'contract-not-retired',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require that a contract whose next version is published says until when it is',
  exemptible: false,
  check({ module }, report) {
    const published = new Set(module.manifest.events.publishes);
    for (const { event, file, schema } of ownContracts(module)) {
      const next = nextMajorOf(event);
      const { deprecated, removal } = termsOf(schema);
      if (
        !published.has(next) ||
        (deprecated && (removal !== undefined || 'x-removal' in schema))
      ) {
        continue;
      }
      const missing = [
        ...(deprecated ? [] : ['`"deprecated": true`']),
        ...('x-removal' in schema ? [] : ['`"x-removal"` with a date']),
      ];
      report({
        ...placeOfPointer(module, file, '/x-version'),
        message: `\`${next}\` is published beside \`${event}\`, whose contract does not say until when; expected ${missing.join(' and ')}.`,
        fix: `Write \`"deprecated": true, "x-removal": "2027-01-31"\` into ${file}, with the day from which on only \`${next}\` is published.`,
      });
    }
  },
};
