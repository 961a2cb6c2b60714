import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { isTestName, testFiles, TESTS_README } from '../test-files';

export const testsReadmeNamesUnknown: Rule<ModuleFacts> = {
  id: 'tests-readme-names-unknown',
  severity: 'error',
  protocol: 'WSP 34',
  description: 'Disallow test files in tests/README.md that do not exist',
  check({ module }, report) {
    const document = documentOf(module, TESTS_README);
    if (document === undefined) return;
    const known = testFiles(module);
    for (const { code, line, column } of document.codeSpans) {
      if (!isTestName(code)) continue;
      const path = code.replace(/^(?:\.\.?\/)+/, '');
      if (known.some((file) => file === path || file.endsWith(`/${path}`))) continue;
      report({
        ...{ file: TESTS_README, line, column },
        message: `\`${TESTS_README}\` names \`${code}\`, which is no test file of the module.`,
        fix: 'Correct the name, or remove it.',
      });
    }
  },
};
