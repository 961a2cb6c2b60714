import type { Rule } from '../../rule';
import { DEMO_FILE, type DemoFacts } from '../facts';

export const demoSaysNothing: Rule<DemoFacts> = {
  id: 'demo-says-nothing',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the demo to say what it did',
  exemptible: false,
  check({ run }, report) {
    const [outcome] = run.outcomes;
    if (outcome?.kind !== 'returned' || outcome.lines.some((line) => line.trim() !== '')) return;
    const printed = run.printed > 0 ? `, although it printed ${run.printed} by itself` : '';
    report({
      file: DEMO_FILE,
      message: `The demo returned 0 lines of text${printed}, where at least one was expected.`,
      fix: 'Return in `lines` what a reader should see; the gate and README.md show them.',
    });
  },
};
