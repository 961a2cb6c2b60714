import { parseContract, termsOf } from '../../../contracts/contract';
import { isObject } from '../../../contracts/compatibility/schema';
import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import { contractOf } from '../../structure/files';
import type { Rule } from '../../rule';
import type { ContractsFacts } from '../facts';

export const eventWithdrawn: Rule<ContractsFacts> = {
  id: 'event-withdrawn',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Disallow taking an event away whose removal was not announced',
  check({ module, base }, report) {
    if (base.state !== 'read' || module.manifest.kind === 'ecosystem') return;
    const published = new Set(module.manifest.events.publishes);
    for (const event of publishedIn(base.files.get(MANIFEST_FILE))) {
      if (published.has(event)) continue;
      const contract = parseContract(base.files.get(contractOf(event)) ?? '');
      const { deprecated = false, removal } = contract === undefined ? {} : termsOf(contract);
      if (deprecated && removal !== undefined) continue;
      report({
        file: MANIFEST_FILE,
        ...manifestPlace(module, ['events', 'publishes']),
        message: `\`${event}\` is not published any more, but was in the base, where its contract announces no removal.`,
        fix: `Go on publishing \`${event}\`, and write \`"deprecated": true\` and \`"x-removal"\` with a date into its contract; once that is released it can go.`,
      });
    }
  },
};

function publishedIn(manifest: string | undefined): readonly string[] {
  const events = parseContract(manifest ?? '')?.['events'];
  const publishes = isObject(events) ? events['publishes'] : undefined;
  return Array.isArray(publishes) ? publishes.filter((event) => typeof event === 'string') : [];
}
