import { configFileOf, quotedList, type TestFacts } from '../../../test-run/test-facts';
import type { Rule } from '../../rule';

export const testRunTimedOut: Rule<TestFacts> = {
  id: 'test-run-timed-out',
  severity: 'error',
  protocol: 'WSP 6',
  description: 'Require the tests to end within the time limit',
  exemptible: false,
  check({ module, run }, report) {
    if (run.outcome !== 'timed-out') return;
    const limit = `${run.timeoutMs / 1000} s`;
    const gate = run.kind === 'unit' ? 'coverage' : 'integration';
    const [first] = run.running;
    const found =
      first === undefined
        ? 'No test file was running'
        : `${quotedList(run.running)} ${run.running.length === 1 ? 'was' : 'were'} still running`;
    report({
      file: first ?? configFileOf(module),
      message: `${found} when the time limit of ${limit} was up.`,
      fix: `Look for a loop or an \`await\` that never ends; if the tests are only slow, raise \`timeoutSeconds\` of the target \`wsp-${gate}\`.`,
    });
  },
};
