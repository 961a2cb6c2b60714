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
  source = 'export const demo = 1;',
): DemoFacts {
  return {
    module: moduleOf({ 'src/demo.ts': source }),
    run: { timeoutMs: 120_000, found: true, outcomes, printed: 0, ...run },
  };
}
