import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { placeInJson } from '../json';
import { isKebabFile, isKebabFolder, toKebab } from '../naming/names';
import { namedPathsOf } from '../naming/paths';
import { variantIn } from '../naming/variant';

export const nameNotKebab: Rule<ModuleFacts> = {
  id: 'name-not-kebab',
  severity: 'error',
  protocol: 'WSP 57',
  description: 'Enforce kebab-case in the names of files and folders',
  check({ module }, report) {
    const own = module.root.split('/').at(-1) ?? '';
    if (!isKebabFolder(own)) {
      report({
        ...placeInJson(module, 'wsp.json', ['name']),
        message: `The module's folder \`${own}\` is not in kebab-case.`,
        fix: `Rename it to \`${toKebab(own)}\`, and "name" in wsp.json with it.`,
      });
    }
    for (const { path, name, kind } of namedPathsOf(module)) {
      if (kind === 'file' ? isKebabFile(name) : isKebabFolder(name)) continue;
      if (variantIn(name) !== undefined) continue;
      report({
        file: path,
        message: `The ${kind} \`${name}\` is not in kebab-case.`,
        fix: `Rename it to \`${toKebab(name)}\`.`,
      });
    }
  },
};
