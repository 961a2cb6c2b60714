import type { Rule } from '../../rule';
import { DEMO_FILE, type DemoFacts } from '../facts';

export const demoResultMalformed: Rule<DemoFacts> = {
  id: 'demo-result-malformed',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the demo to return lines and checks',
  exemptible: false,
  check({ run }, report) {
    const [outcome] = run.outcomes;
    if (outcome?.kind !== 'malformed') return;
    report({
      file: DEMO_FILE,
      message: `The demo returned something else than a \`DemoResult\`: ${outcome.found}.`,
      fix: 'Return `{ lines: string[], checks: { claim, expected, actual }[] }`.',
    });
  },
};
