import type { Rule } from '../../rule';
import { DEMO_FILE, type DemoFacts } from '../facts';

const FIX =
  'Export `async function demo()` from src/demo.ts; it returns `{ lines, checks }` and runs the module end to end.';

export const demoMissing: Rule<DemoFacts> = {
  id: 'demo-missing',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require a demo, `src/demo.ts` with an exported function `demo`',
  exemptible: false,
  check({ run }, report) {
    if (!run.found) {
      report({
        file: DEMO_FILE,
        message: 'It does not exist, where a demo was expected.',
        fix: FIX,
      });
      return;
    }
    for (const outcome of run.outcomes) {
      if (outcome.kind !== 'not-exported') continue;
      report({
        file: DEMO_FILE,
        message: `${capital(outcome.found)}, where a function \`demo\` was expected.`,
        fix: FIX,
      });
    }
  },
};

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
