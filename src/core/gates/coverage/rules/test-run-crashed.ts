import {
  configFileOf,
  quotedList,
  withoutFullStop,
  type TestFacts,
} from '../../../test-run/test-facts';
import type { Rule } from '../../rule';

export const testRunCrashed: Rule<TestFacts> = {
  id: 'test-run-crashed',
  severity: 'error',
  protocol: 'WSP 6',
  description: 'Require the test run to come to its end',
  exemptible: false,
  check({ module, run }, report) {
    if (run.outcome !== 'crashed') return;
    const place = run.crash?.place;
    const isHere = place !== undefined && place.outside === undefined;
    const what = withoutFullStop(run.crash?.message ?? 'It ended without a reason');
    const running = run.running.length === 0 ? '' : ` while ${quotedList(run.running)} ran`;
    report({
      file: isHere ? place.file : (run.running[0] ?? configFileOf(module)),
      ...(isHere && { line: place.line, column: place.column }),
      message: `The test run broke down${running}: ${what}.`,
      fix:
        run.running.length === 0
          ? 'Run vitest in the module to see more; its config or its global setup is the first suspect.'
          : 'Look for what ends the process in these files: an abort, a signal, memory that runs out.',
    });
  },
};
