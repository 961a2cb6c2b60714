import { AmiwError } from '../errors';
import { nearestName } from '../naming/nearest';
import { PLATFORMS } from './platforms';

/**
 * Checks that a domain is one that the workspace knows, and no platform.
 * @throws AmiwError DOMAIN_INVALID for a platform's name, DOMAIN_UNKNOWN otherwise
 */
export function requireKnownDomain(domain: string, known: readonly string[]): void {
  if (PLATFORMS.has(domain.toLowerCase())) {
    throw new AmiwError('DOMAIN_INVALID', {
      found: `"${domain}" is a platform.`,
      expected:
        'Expected a domain, which is named after what its modules do, on whatever platform.',
      fix: `use --domain=${nearestOf(['platform-integration'], known)} for its connector, and the other domains for the rest`,
    });
  }
  if (known.includes(domain)) return;
  const nearest = nearestName(domain, known);
  throw new AmiwError('DOMAIN_UNKNOWN', {
    found: `Unknown domain ${JSON.stringify(domain.slice(0, 60))}.`,
    expected: `Expected one of: ${known.join(', ')}.`,
    fix:
      nearest === undefined
        ? 'choose one of them, or add yours to "domains" in the options of @wsp/amiw in nx.json'
        : `did you mean --domain=${nearest}? A new one goes to "domains" in the options of @wsp/amiw in nx.json`,
  });
}

function nearestOf(wanted: readonly string[], known: readonly string[]): string {
  return wanted.find((domain) => known.includes(domain)) ?? known[0] ?? '';
}
