import type { Rule } from '../../rule';
import { DEMO_FILE, type DemoFacts } from '../facts';

export const demoTimedOut: Rule<DemoFacts> = {
  id: 'demo-timed-out',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the demo to end within the time limit',
  exemptible: false,
  check({ run }, report) {
    if (!run.outcomes.some(({ kind }) => kind === 'timed-out')) return;
    report({
      file: DEMO_FILE,
      message: `The demo was still running when the time limit of ${run.timeoutMs / 1000} s was up.`,
      fix: 'Look for a loop or an `await` that never ends; if the demo is only slow, raise `timeoutSeconds` of the target `wsp-demo`.',
    });
  },
};
