import { countTests, testsText } from '../../test-run/count-tests';
import type { Measurement } from '../gate';
import type { IntegrationFacts } from './facts';

/** How many tests there are, and of how many events. */
export function measure({ module, run }: IntegrationFacts): Measurement {
  const tests = countTests(run);
  const { publishes, subscribes } = module.manifest.events;
  const events = `${publishes.length} published and ${subscribes.length} subscribed events`;
  return {
    summary: [`${testsText(tests)}; ${events}`],
    data: { tests, events: { publishes, subscribes } },
  };
}
