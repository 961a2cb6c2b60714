import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { unknownPaths } from '../names/unknown-paths';

export const pathUnknown: Rule<ModuleFacts> = {
  id: 'path-unknown',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow paths in sentences that lead to no file or folder of the module',
  check({ module }, report) {
    for (const { file, span, path, nearest } of unknownPaths(module)) {
      report({
        ...{ file, line: span.line, column: span.column },
        message: `The document names \`${path}\`, which is no file or folder of the module.`,
        fix:
          nearest === undefined
            ? 'Correct the path, add the file, or remove the path. A file that git ignores does not count.'
            : `Write \`${nearest}\`, or add the file.`,
      });
    }
  },
};
