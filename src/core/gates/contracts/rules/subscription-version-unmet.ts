import { satisfies, validRange } from 'semver';
import { parseContract, termsOf } from '../../../contracts/contract';
import { nearestName } from '../../../naming/nearest';
import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import type { Rule } from '../../rule';
import type { ContractsFacts } from '../facts';

export const subscriptionVersionUnmet: Rule<ContractsFacts> = {
  id: 'subscription-version-unmet',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require contracts of the versions that subscribers were written for',
  exemptible: false,
  check({ module, subscribed }, report) {
    const { subscribes, versions = {} } = module.manifest.events;
    for (const [event, range] of Object.entries(versions)) {
      const problem = subscribes.includes(event)
        ? problemOfRange(event, range, subscribed.get(event))
        : problemOfEvent(event, subscribes);
      if (problem === undefined) continue;
      const place = manifestPlace(module, ['events', 'versions', event]);
      report({ file: MANIFEST_FILE, ...place, ...problem });
    }
  },
};

interface Problem {
  readonly message: string;
  readonly fix: string;
}

function problemOfEvent(event: string, subscribes: readonly string[]): Problem {
  const nearest = nearestName(event, subscribes);
  const expected =
    nearest === undefined ? 'one of the events in "events.subscribes"' : `\`${nearest}\``;
  return {
    message: `A version is wanted of \`${event}\`, to which the module does not subscribe; expected ${expected}.`,
    fix:
      nearest === undefined
        ? `Remove \`${event}\` from "events.versions".`
        : `Write \`${nearest}\` in the place of \`${event}\`.`,
  };
}

/** A contract that is not there, or tells no version, is a finding of somebody else. */
function problemOfRange(
  event: string,
  range: string,
  contract: string | undefined,
): Problem | undefined {
  if (validRange(range) === null) {
    return {
      message: `\`${range}\` is wanted of \`${event}\`; expected a range of versions such as \`^1.2.0\`.`,
      fix: `Write for example "${event}": "^1.0.0".`,
    };
  }
  const { version } = termsOf(parseContract(contract ?? '') ?? {});
  if (version === undefined || satisfies(version, range, { includePrerelease: true })) {
    return undefined;
  }
  return {
    message: `The contract of \`${event}\` has version \`${version}\`; expected one in \`${range}\`, for which the module was written.`,
    fix: `Look at what has changed, let the module read it, and write "${event}": "^${version}".`,
  };
}
