import { HOMES } from '../../../manifest/home';
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
    const { manifest, root } = module;
    const folders = HOMES[manifest.kind].exec(root)?.groups ?? {};
    for (const [key, folder] of Object.entries(folders)) {
      const stated =
        key === 'domain' && manifest.kind === 'module' ? manifest.domain : manifest.name;
      if (stated === folder) continue;
      report({
        ...placeInJson(module, 'wsp.json', [key]),
        message: `The ${key} is \`${stated}\` in wsp.json, but the folder is \`${folder}\`.`,
        fix: `Write "${key}": "${folder}", or rename the folder.`,
      });
    }
  },
};
