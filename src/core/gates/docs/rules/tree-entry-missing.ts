import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { missingEntries } from '../trees/missing-entries';

export const treeEntryMissing: Rule<ModuleFacts> = {
  id: 'tree-entry-missing',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require that every entry of a drawn tree of the module exists',
  check({ module }, report) {
    for (const { file, place, path, nearest } of missingEntries(module)) {
      report({
        ...{ file, ...place },
        message: `The tree shows \`${path}\`, which the module does not have.`,
        fix:
          nearest === undefined
            ? 'Correct the tree, or add the file. A file that git ignores does not count.'
            : `Write \`${nearest}\`, or add the file.`,
      });
    }
  },
};
