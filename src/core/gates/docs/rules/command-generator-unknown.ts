import { nearestName } from '../../../naming/nearest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentCommands } from '../commands/document-commands';
import { readNxCommand } from '../commands/nx-command';
import { ownGenerator } from '../commands/known-names';

export const commandGeneratorUnknown: Rule<ModuleFacts> = {
  id: 'command-generator-unknown',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow commands that run a generator which this plugin does not have',
  check({ module }, report) {
    const generators = module.workspace.commands?.generators;
    if (generators === undefined) return;
    for (const command of documentCommands(module)) {
      const generator = readNxCommand(command)?.generator;
      const name = generator && ownGenerator(generator.name);
      if (generator === undefined || name === undefined || generators.has(name)) continue;
      const nearest = nearestName(name, [...generators.keys()]);
      report({
        ...{ file: command.file, ...command.placeOf(generator.word) },
        message: `The command names the generator \`${generator.name}\`, which does not exist.`,
        fix:
          nearest === undefined
            ? `Correct the name; there are ${[...generators.keys()].map((one) => `\`${one}\``).join(', ')}.`
            : `Write \`${generator.name.replace(/[^:]*$/, nearest)}\`.`,
      });
    }
  },
};
