import { nearestName } from '../../../naming/nearest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentCommands } from '../commands/document-commands';
import { knownScripts, readScriptUse } from '../commands/package-scripts';

export const scriptUnknown: Rule<ModuleFacts> = {
  id: 'script-unknown',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow commands that run a script which no declared package.json has',
  check({ module }, report) {
    const known = knownScripts(module);
    for (const command of documentCommands(module)) {
      const script = readScriptUse(command);
      if (script === undefined || known.includes(script.name)) continue;
      const nearest = nearestName(script.name, known);
      report({
        ...{ file: command.file, ...command.placeOf(script.word) },
        message: `The command runs the script \`${script.name}\`, which the module's package.json does not have.`,
        fix:
          nearest === undefined
            ? 'Correct the name, or, if the script is one of the workspace, add "package.json" to "references" in wsp.json.'
            : `Write \`${nearest}\`.`,
      });
    }
  },
};
