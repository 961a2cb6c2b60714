import type { Rule } from '../../rule';
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
    for (const { gate, target, evidence } of records) {
      if (target === undefined || evidence.state === 'present') continue;
      const what =
        evidence.state === 'missing' ? 'is missing' : 'is empty or not an evidence record';
      report({
        file: 'wsp.json',
        message: `Evidence of \`${target}\` ${what}; expected \`.wsp/…/${gate}.json\` written by that gate.`,
        fix: `Run \`nx run ${project}:${target} --skip-nx-cache\`.`,
      });
    }
  },
};
