import { nearestName } from '../../../naming/nearest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { missingPaths } from '../commands/command-paths';

export const commandPathMissing: Rule<ModuleFacts> = {
  id: 'command-path-missing',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow commands that read a file or folder which the module does not have',
  check({ module }, report) {
    for (const { command, word, path } of missingPaths(module)) {
      const nearest = nearestName(path, module.files);
      report({
        ...{ file: command.file, ...command.placeOf(word) },
        message: `The command reads \`${word.text}\`, but there is no \`${path}\` in the module.`,
        fix:
          nearest === undefined
            ? 'Correct the path, or add the file. A file that git ignores does not count.'
            : `Write \`${word.text.replace(path, nearest)}\`.`,
      });
    }
  },
};
