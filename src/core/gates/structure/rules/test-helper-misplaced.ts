import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { filesOf, isTest } from '../files';

export const testHelperMisplaced: Rule<ModuleFacts> = {
  id: 'test-helper-misplaced',
  severity: 'error',
  protocol: 'WSP 49',
  description: 'Require everything in tests that is no test to lie in tests/support',
  check({ module }, report) {
    for (const file of filesOf(module)) {
      if (!file.startsWith('tests/') || file.startsWith('tests/support/')) continue;
      if (isTest(file) || isSnapshot(file)) continue;
      report({
        file,
        message: `\`${file}\` is neither a test nor in \`tests/support\`.`,
        fix: `Move it to \`tests/support\`: only what lies there is an input of \`wsp-integration\`.`,
      });
    }
  },
};

/** vitest names a snapshot after its test, so that the inputs of the test's gate cover it. */
function isSnapshot(file: string): boolean {
  return /\/__snapshots__\/[^/]+\.(?:test|spec)\.[cm]?[jt]sx?\.snap$/.test(file);
}
