import { nearestName } from '../../../naming/nearest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { unknownTargets } from '../commands/unknown-targets';

export const commandTargetUnknown: Rule<ModuleFacts> = {
  id: 'command-target-unknown',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow commands that run a target which the project does not have',
  check({ module }, report) {
    const targets = [...(module.workspace.commands?.targets.keys() ?? [])];
    for (const { name, written, file, place } of unknownTargets(module)) {
      const nearest = nearestName(name, targets);
      report({
        ...{ file, ...place },
        message: `The document names the target \`${name}\` in \`${written}\`, which the project does not have.`,
        fix:
          nearest === undefined
            ? `Correct the name; the project has ${targets.map((one) => `\`${one}\``).join(', ')}.`
            : `Write \`${nearest}\`.`,
      });
    }
  },
};
