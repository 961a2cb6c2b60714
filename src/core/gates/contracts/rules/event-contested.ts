import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import type { Rule } from '../../rule';
import type { ContractsFacts } from '../facts';

export const eventContested: Rule<ContractsFacts> = {
  id: 'event-contested',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Disallow two publishers of one event',
  exemptible: false,
  check({ module, links }, report) {
    for (const { event, by } of links.contested) {
      const index = module.manifest.events.publishes.indexOf(event);
      const others = by.map((name) => `\`${name}\``).join(' and ');
      report({
        file: MANIFEST_FILE,
        ...manifestPlace(module, ['events', 'publishes', index]),
        message: `\`${event}\` is published by ${others} too; expected one publisher, whose contract holds.`,
        fix: `Give the event of this module a name of its own, such as \`${module.manifest.name}.${event.split('.').at(-1) ?? ''}\`, or let one module publish it.`,
      });
    }
  },
};
