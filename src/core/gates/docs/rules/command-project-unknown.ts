import { nearestName } from '../../../naming/nearest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentCommands } from '../commands/document-commands';
import { neighbourProjects, ownProjectNames } from '../commands/known-names';
import { readNxCommand } from '../commands/nx-command';

export const commandProjectUnknown: Rule<ModuleFacts> = {
  id: 'command-project-unknown',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow commands that name a project which the module does not declare',
  check({ module }, report) {
    const { commands } = module.workspace;
    if (commands === undefined) return;
    const known = [...ownProjectNames(commands), ...neighbourProjects(module)];
    for (const command of documentCommands(module)) {
      for (const { name, word } of readNxCommand(command)?.projects ?? []) {
        if (known.includes(name) || known.includes(name.replace(/^@[^/]+\//, ''))) continue;
        const nearest = nearestName(name, known);
        report({
          ...{ file: command.file, ...command.placeOf(word) },
          message: `The command names the project \`${name}\`, which is neither the module's own nor one that it declares.`,
          fix:
            nearest === undefined
              ? 'Correct the name, or add the package.json or project.json of that project to "references" in wsp.json, so that the gate runs again when it is renamed.'
              : `Write \`${nearest}\`.`,
        });
      }
    }
  },
};
