import { INTEGRATION_TEST_FILES } from '../../inputs';
import type { Rule } from '../../rule';
import type { IntegrationFacts } from '../facts';

export const integrationTestsMissing: Rule<IntegrationFacts> = {
  id: 'integration-tests-missing',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require integration tests that run',
  exemptible: false,
  check({ module, run }, report) {
    const expected = `tests/${module.manifest.name}.integration.test.ts`;
    if (run.files.length === 0) {
      const pattern = INTEGRATION_TEST_FILES.map((glob) => `\`${glob}\``).join(', ');
      report({
        file: expected,
        message: `0 of ${module.files.length} files are integration tests, where at least one was expected to match ${pattern}.`,
        fix: `Test the module with its real dependencies in ${expected}.`,
      });
      return;
    }
    const tests = run.files.flatMap((file) => file.tests);
    const isIdle = tests.every(({ state }) => state === 'skipped' || state === 'todo');
    if (run.outcome !== 'finished' || tests.length === 0 || !isIdle) return;
    report({
      file: run.files[0]?.file ?? expected,
      message: `0 of ${tests.length} integration tests ran: all of them are skipped.`,
      fix: 'Take `.skip` and `.todo` away from the tests that prove the integration.',
    });
  },
};
