import { isSameReading } from '../../../test-run/same-expression';
import { foldedConstantOf } from '../../../test-run/folding';
import { testSourceOf } from '../../../test-run/test-source';
import type { Rule } from '../../rule';
import { DEMO_FILE, type DemoFacts } from '../facts';
import { writtenChecksOf, type WrittenCheck } from '../written-checks';

const FIX =
  'Return checks in which `actual` comes from the module and `expected` says what it should be.';

export const demoWithoutChecks: Rule<DemoFacts> = {
  id: 'demo-without-checks',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the demo to check its own outcome',
  exemptible: false,
  check({ module, run }, report) {
    const [outcome] = run.outcomes;
    if (outcome?.kind !== 'returned') return;
    if (outcome.checks.length === 0) {
      report({
        file: DEMO_FILE,
        message: 'The demo returned 0 checks, where at least one was expected.',
        fix: FIX,
      });
      return;
    }
    if (!module.files.includes(DEMO_FILE)) return;
    const { parsed } = testSourceOf(module, DEMO_FILE);
    for (const check of writtenChecksOf(module).filter(alwaysHolds)) {
      const which = check.claim === undefined ? 'A check' : `The check "${check.claim}"`;
      report({
        file: DEMO_FILE,
        ...parsed.positionAt(check.place.node.start),
        message: `${which} compares what stands in the source with itself.`,
        fix: FIX,
      });
    }
  },
};

function alwaysHolds({ place, expected, actual }: WrittenCheck): boolean {
  if (isSameReading(expected, actual)) return true;
  return [expected, actual].every((part) => foldedConstantOf(part, place) !== undefined);
}
