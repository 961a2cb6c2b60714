import picomatch from 'picomatch';
import {
  INTEGRATION_TEST_FILES,
  NOT_UNIT_TESTS,
  PERFORMANCE_TEST_FILES,
  UNIT_TESTS,
} from '../../inputs';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { filesOf, isTest } from '../files';

const isUnitTest = picomatch([...UNIT_TESTS], { ignore: [...NOT_UNIT_TESTS] });
const isOtherTest = picomatch([...INTEGRATION_TEST_FILES, ...PERFORMANCE_TEST_FILES]);

export const testNeverRun: Rule<ModuleFacts> = {
  id: 'test-never-run',
  severity: 'error',
  protocol: 'WSP 6',
  description: 'Disallow test files that no gate runs',
  check({ module }, report) {
    for (const file of filesOf(module)) {
      if (!isTest(file) || isUnitTest(file) || isOtherTest(file)) continue;
      report({
        file,
        message: `\`${file}\` is a test that no gate runs; expected a unit test in TypeScript in \`src\` or \`tests\`, or an integration or performance test in \`tests\`.`,
        fix: 'Rename or move it, or exempt it with the reason why it is run elsewhere.',
      });
    }
  },
};
