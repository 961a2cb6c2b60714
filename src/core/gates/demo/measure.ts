import type { Measurement } from '../gate';
import type { DemoFacts } from './facts';

/** What the demo said; `wsp-validate` holds the lines against README.md. */
export function measure({ run }: DemoFacts): Measurement {
  const [outcome] = run.outcomes;
  if (outcome?.kind !== 'returned') {
    return { summary: ['did not return'], data: { lines: [], checks: [] } };
  }
  const { lines, checks } = outcome;
  const held = checks.filter(({ equal }) => equal).length;
  return {
    summary: [
      `${lines.length} line${lines.length === 1 ? '' : 's'}, ${held} of ${checks.length} checks hold`,
    ],
    data: {
      lines,
      checks: checks.map(({ claim, equal, expected, actual }) => ({
        claim,
        holds: equal,
        expected,
        actual,
      })),
    },
  };
}
