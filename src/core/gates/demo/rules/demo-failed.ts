import { withoutFullStop } from '../../../test-run/test-facts';
import type { Rule } from '../../rule';
import { DEMO_FILE, type DemoFacts } from '../facts';

export const demoFailed: Rule<DemoFacts> = {
  id: 'demo-failed',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the demo to run without an error',
  exemptible: false,
  check({ run }, report) {
    const [outcome] = run.outcomes;
    if (outcome?.kind !== 'threw') return;
    const { message, place } = outcome.failure;
    const isHere = place !== undefined && place.outside === undefined;
    const where = place?.outside === true ? `, at ${place.file}:${place.line}` : '';
    const how = outcome.unhandled ? 'left an error that nobody handles' : 'threw';
    report({
      file: isHere ? place.file : DEMO_FILE,
      ...(isHere && { line: place.line, column: place.column }),
      message: `The demo ${how}: ${withoutFullStop(message)}${where}.`,
      fix: outcome.unhandled
        ? 'Await every promise that the demo starts.'
        : 'Mend the module, or the demo where it uses it wrongly.',
    });
  },
};
