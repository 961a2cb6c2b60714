import type { Rule } from '../../rule';
import { DEMO_FILE, type DemoFacts } from '../facts';

export const demoCrashed: Rule<DemoFacts> = {
  id: 'demo-crashed',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the demo to return, and not to end its process',
  exemptible: false,
  check({ run }, report) {
    const [outcome] = run.outcomes;
    if (outcome?.kind !== 'crashed') return;
    report({
      file: DEMO_FILE,
      message: `The demo ${outcome.how}, where it was expected to return.`,
      fix: 'Let `demo()` return its lines and checks; whoever calls it decides on the process.',
    });
  },
};
