import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import type { Rule } from '../../rule';
import type { ContractsFacts } from '../facts';

export const eventOrphaned: Rule<ContractsFacts> = {
  id: 'event-orphaned',
  severity: 'warning',
  protocol: 'WSP 11',
  description: 'Require a subscriber for each event between the modules of an ecosystem',
  check({ module, orphans }, report) {
    if (module.manifest.kind !== 'ecosystem') return;
    for (const [index, name] of module.manifest.modules.entries()) {
      const events = orphans.filter(({ from }) => from === name).map(({ event }) => `\`${event}\``);
      if (events.length === 0) continue;
      report({
        file: MANIFEST_FILE,
        ...manifestPlace(module, ['modules', index]),
        message: `Nobody waits for ${events.join(', ')} of \`${name}\`; expected a subscriber for each event.`,
        fix: 'Let a module subscribe to it, stop publishing it, or exempt wsp.json with the reason for which it is told to nobody.',
      });
    }
  },
};
