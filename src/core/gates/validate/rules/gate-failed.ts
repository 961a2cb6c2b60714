import type { Rule } from '../../rule';
import type { ValidateFacts } from '../facts';

export const gateFailed: Rule<ValidateFacts> = {
  id: 'gate-failed',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require every gate that is switched on to have passed',
  exemptible: false,
  check({ records, project }, report) {
    for (const { target, evidence } of records) {
      if (target === undefined || evidence.state !== 'present') continue;
      const { passed, findings } = evidence.evidence;
      const errors = findings.filter(({ severity }) => severity === 'error');
      // A record that says "passed" next to errors was not written by a gate.
      if (passed && errors.length === 0) continue;
      report({
        file: 'wsp.json',
        message: `\`${target}\` failed with ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}; expected none.`,
        fix: `Run \`nx run ${project}:${target}\` and mend what it says.`,
      });
    }
  },
};
