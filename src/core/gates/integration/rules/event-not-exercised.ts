import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import { testSourcesOf } from '../../../test-run/source-files';
import type { ReportedFinding, Rule } from '../../rule';
import { eventUseOf, type EventUse } from '../event-uses';
import type { IntegrationFacts } from '../facts';

export const eventNotExercised: Rule<IntegrationFacts> = {
  id: 'event-not-exercised',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require an integration test for every event of the manifest',
  exemptible: false,
  check({ module, run }, report) {
    if (run.files.length === 0) return;
    const tests = { module, sources: testSourcesOf(module, run) };
    const { publishes, subscribes } = module.manifest.events;
    for (const [list, events] of Object.entries({ publishes, subscribes })) {
      for (const [index, event] of events.entries()) {
        const use = eventUseOf(event, tests);
        if (use === 'used') continue;
        report({
          file: MANIFEST_FILE,
          ...manifestPlace(module, ['events', list, index]),
          ...wordsOf(list, event, use),
        });
      }
    }
  },
};

const LACKS: Readonly<Record<Exclude<EventUse, 'used'>, string>> = {
  unnamed: 'no integration test names it',
  named: 'integration tests do no more than name it: no assertion depends on it',
};

function wordsOf(
  list: string,
  event: string,
  use: Exclude<EventUse, 'used'>,
): Pick<ReportedFinding, 'message' | 'fix'> {
  return list === 'publishes'
    ? {
        message: `The module publishes \`${event}\`, and ${LACKS[use]}.`,
        fix: `Subscribe to "${event}" in an integration test and expect what arrives.`,
      }
    : {
        message: `The module subscribes to \`${event}\`, and ${LACKS[use]}.`,
        fix: `Publish "${event}" in an integration test and expect what the module does.`,
      };
}
