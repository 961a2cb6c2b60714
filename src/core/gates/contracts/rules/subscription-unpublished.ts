import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import type { Rule } from '../../rule';
import type { ContractsFacts } from '../facts';

export const subscriptionUnpublished: Rule<ContractsFacts> = {
  id: 'subscription-unpublished',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require a publisher for each event of the workspace that a module subscribes to',
  exemptible: false,
  check({ module, links }, report) {
    for (const { event, nearest, publisher } of links.unpublished) {
      const index = module.manifest.events.subscribes.indexOf(event);
      const who =
        publisher === undefined ? 'nobody publishes' : `\`${publisher}\` does not publish`;
      report({
        file: MANIFEST_FILE,
        ...manifestPlace(module, ['events', 'subscribes', index]),
        message: `The module subscribes to \`${event}\`, which ${who}; expected ${
          nearest === undefined ? 'an event that is published' : `\`${nearest}\``
        }.`,
        fix:
          nearest === undefined
            ? `Remove it from "events.subscribes", or let \`${publisher ?? ''}\` publish it.`
            : `Write \`${nearest}\` in the place of \`${event}\` in wsp.json and in the code.`,
      });
    }
  },
};
