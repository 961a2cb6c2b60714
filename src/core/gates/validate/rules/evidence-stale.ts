import type { Rule } from '../../rule';
import { staleEvidence } from '../evidence-problems';
import type { ValidateFacts } from '../facts';

export const evidenceStale: Rule<ValidateFacts> = {
  id: 'evidence-stale',
  severity: 'error',
  protocol: 'WSP 50',
  description:
    'Require evidence of the files as they are now, written by this version of the plugin',
  exemptible: false,
  check({ records, project, pluginVersion, module }, report) {
    for (const record of records) {
      const problem = staleEvidence(record, { project, pluginVersion, root: module.root });
      if (problem !== undefined) report(problem);
    }
  },
};
