import { UNIT_TESTS } from '../../inputs';
import type { Rule } from '../../rule';
import type { TestFacts } from '../../../test-run/test-facts';

export const testsMissing: Rule<TestFacts> = {
  id: 'tests-missing',
  severity: 'error',
  protocol: 'WSP 5',
  description: 'Require unit tests that run',
  exemptible: false,
  check({ module, run }, report) {
    const expected = `tests/${module.manifest.name}.test.ts`;
    if (run.files.length === 0) {
      const pattern = UNIT_TESTS.map((glob) => `\`${glob}\``).join(', ');
      report({
        file: expected,
        message: `0 of ${module.files.length} files are unit tests, where at least one was expected to match ${pattern}.`,
        fix: `Write unit tests in ${expected}.`,
      });
      return;
    }
    const tests = run.files.flatMap((file) => file.tests);
    const isIdle = tests.every(({ state }) => state === 'skipped' || state === 'todo');
    if (run.outcome !== 'finished' || tests.length === 0 || !isIdle) return;
    report({
      file: run.files[0]?.file ?? expected,
      message: `0 of ${tests.length} tests ran: all of them are skipped.`,
      fix: 'Take `.skip` and `.todo` away from the tests that prove the module.',
    });
  },
};
