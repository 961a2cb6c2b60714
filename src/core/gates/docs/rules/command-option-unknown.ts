import { nearestName } from '../../../naming/nearest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentCommands } from '../commands/document-commands';
import { optionsOf, takesOption } from '../commands/known-names';
import { readNxCommand } from '../commands/nx-command';

export const commandOptionUnknown: Rule<ModuleFacts> = {
  id: 'command-option-unknown',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow options that the generator or target of a command does not take',
  check({ module }, report) {
    const { commands } = module.workspace;
    if (commands === undefined) return;
    for (const command of documentCommands(module)) {
      const nx = readNxCommand(command);
      const taken = nx && optionsOf(nx, commands);
      if (taken === undefined) continue;
      for (const { name, word } of nx?.options ?? []) {
        if (takesOption(taken.known, name)) continue;
        const nearest = nearestName(name, taken.known);
        report({
          ...{ file: command.file, ...command.placeOf(word) },
          message: `The command gives \`${taken.of}\` the option \`--${name}\`, which it does not take.`,
          fix:
            nearest === undefined ? 'Correct the option, or remove it.' : `Write \`--${nearest}\`.`,
        });
      }
    }
  },
};
