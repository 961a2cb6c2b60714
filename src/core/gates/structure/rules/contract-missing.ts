import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { contractOf } from '../files';

export const contractMissing: Rule<ModuleFacts> = {
  id: 'contract-missing',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require a contract for each event that a module publishes',
  exemptible: false,
  check({ module }, report) {
    for (const event of module.manifest.events.publishes) {
      const file = contractOf(event);
      if (module.files.includes(file)) continue;
      report({
        file,
        message: `The event \`${event}\` is published, but \`${file}\` is missing.`,
        fix: 'Describe the payload of the event there, as a JSON Schema.',
      });
    }
  },
};
