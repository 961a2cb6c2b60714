import type { Rule } from '../../rule';
import { missingEvidence } from '../evidence-problems';
import type { ValidateFacts } from '../facts';

export const evidenceMissing: Rule<ValidateFacts> = {
  id: 'evidence-missing',
  severity: 'error',
  protocol: 'WSP 50',
  description: 'Require readable evidence of every gate that is switched on',
  exemptible: false,
  check({ records, project }, report) {
    if (records.every(({ target }) => target === undefined)) {
      report({
        file: 'wsp.json',
        message:
          'Every gate is switched off, so that nothing is proven; expected evidence of at least one.',
        fix: 'Switch gates on in the options of @wsp/amiw in nx.json.',
      });
    }
    for (const record of records) {
      const problem = missingEvidence(record, { project });
      if (problem !== undefined) report(problem);
    }
  },
};
