import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { filesOf, isCode, isDeclaration, isOwnCode } from '../files';

export const codeOutsideSource: Rule<ModuleFacts> = {
  id: 'code-outside-source',
  severity: 'error',
  protocol: 'WSP 49',
  description: 'Disallow code outside src and tests',
  check({ module }, report) {
    for (const file of filesOf(module)) {
      if (!isCode(file) || isOwnCode(file) || isToolFile(file)) continue;
      report({
        file,
        message: `\`${file}\` is code outside \`src\` and \`tests\`.`,
        fix: 'Move it to `src`, or to `tests` when only tests use it.',
      });
    }
  },
};

/** `vitest.config.mts`, `.eslintrc.cjs`, `vitest.setup.ts`, `env.d.ts`, `.storybook/main.ts`. */
function isToolFile(file: string): boolean {
  const segments = file.split('/');
  if (segments.some((segment) => segment.startsWith('.'))) return true;
  if (segments.length > 1) return false;
  return (
    isDeclaration(file) ||
    /\.(config|conf|setup|workspace|preset|projects?)\.[cm]?[jt]sx?$/.test(file)
  );
}
