import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { mentions, testFiles, TESTS_README } from '../test-files';

export const testsReadmeListsTests: Rule<ModuleFacts> = {
  id: 'tests-readme-lists-tests',
  severity: 'error',
  protocol: 'WSP 34',
  description: 'Require tests/README.md to name every test file',
  check({ module }, report) {
    const document = documentOf(module, TESTS_README);
    if (document === undefined) return;
    for (const file of testFiles(module)) {
      const name = file.split('/').at(-1) ?? file;
      if (mentions(document.text, name)) continue;
      report({
        file: TESTS_README,
        message: `\`${TESTS_README}\` does not name the test file \`${file}\`.`,
        fix: `Add \`${name}\` and what it proves.`,
      });
    }
  },
};
