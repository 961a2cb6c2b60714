import { moduleOf } from '../../module/module-view.fixture';
import type { DemoCheck, DemoOutcome, DemoRun } from './demo-run';
import type { DemoFacts } from './facts';

export const HELD: DemoCheck = { claim: 'adds up', equal: true, expected: '3', actual: '3' };

export function returned(
  lines: readonly string[] = ['total 3'],
  checks: readonly DemoCheck[] = [HELD],
): DemoOutcome {
  return { kind: 'returned', lines, checks };
}

/** Facts of a demo whose runs came to these outcomes. */
export function demoOf(
  outcomes: readonly DemoOutcome[],
  run: Partial<DemoRun> = {},
  source = "import { total } from './cart.js';\nexport const demo = () => total();",
  others: Readonly<Record<string, string>> = { 'src/cart.ts': 'export const total = () => 3;' },
): DemoFacts {
  return {
    module: moduleOf({ 'src/demo.ts': source, ...others }),
    run: { timeoutMs: 120_000, found: true, outcomes, printed: 0, ...run },
  };
}
