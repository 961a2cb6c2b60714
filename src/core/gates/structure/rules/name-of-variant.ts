import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { placeInJson } from '../json';
import { namedPathsOf } from '../naming/paths';
import { variantIn } from '../naming/variant';

export const nameOfVariant: Rule<ModuleFacts> = {
  id: 'name-of-variant',
  severity: 'error',
  protocol: 'WSP 84',
  description: 'Disallow names that mark a file as a variant of another',
  check({ module }, report) {
    const own = module.root.split('/').at(-1) ?? '';
    const ownVariant = variantIn(own);
    if (ownVariant !== undefined) {
      report({
        ...placeInJson(module, 'wsp.json', ['name']),
        message: `\`${ownVariant}\` in the module's name \`${own}\` tells its history, not its purpose.`,
        fix: 'Change the module that is there already, or name this one by what it is for.',
      });
    }
    for (const { path, name, kind } of namedPathsOf(module)) {
      const variant = variantIn(name);
      if (variant === undefined) continue;
      report({
        file: path,
        message: `\`${variant}\` in the ${kind} name \`${name}\` tells its history, not its purpose.`,
        fix: 'Merge it into the one it is a variant of, or name it by what it is for.',
      });
    }
  },
};
