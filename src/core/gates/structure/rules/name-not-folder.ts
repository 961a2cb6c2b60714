import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { placeInJson } from '../json';

export const nameNotFolder: Rule<ModuleFacts> = {
  id: 'name-not-folder',
  severity: 'error',
  protocol: 'WSP 57',
  description: 'Require that name and domain in wsp.json are those of the folders',
  exemptible: false,
  check({ module }, report) {
    const folders = /^modules\/(?<domain>[^/]+)\/(?<name>[^/]+)$/.exec(module.root)?.groups;
    if (!folders) return;
    for (const key of ['domain', 'name'] as const) {
      const folder = folders[key] ?? '';
      const stated = module.manifest[key];
      if (stated === folder) continue;
      report({
        ...placeInJson(module, 'wsp.json', [key]),
        message: `The ${key} is \`${stated}\` in wsp.json, but the folder is \`${folder}\`.`,
        fix: `Write "${key}": "${folder}", or rename the folder.`,
      });
    }
  },
};
