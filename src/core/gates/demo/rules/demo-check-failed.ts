import { withoutFullStop } from '../../../test-run/test-facts';
import type { Rule } from '../../rule';
import { DEMO_FILE, type DemoFacts } from '../facts';

export const demoCheckFailed: Rule<DemoFacts> = {
  id: 'demo-check-failed',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require every check of the demo to hold',
  exemptible: false,
  check({ run }, report) {
    const [outcome] = run.outcomes;
    if (outcome?.kind !== 'returned') return;
    for (const { claim, equal, expected, actual } of outcome.checks) {
      if (equal) continue;
      report({
        file: DEMO_FILE,
        message: `The check "${withoutFullStop(claim)}" does not hold: ${inTicks(actual)}, where ${inTicks(expected)} was expected.`,
        fix: 'Mend the module, or the check where it claims what is no longer wanted.',
      });
    }
  },
};

function inTicks(value: string): string {
  return `\`${value.replace(/\s+/g, ' ').replaceAll('`', "'")}\``;
}
