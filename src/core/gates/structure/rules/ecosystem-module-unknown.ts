import { nearestName } from '../../../naming/nearest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { placeInJson } from '../json';

export const ecosystemModuleUnknown: Rule<ModuleFacts> = {
  id: 'ecosystem-module-unknown',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require that the workspace has each module of an ecosystem',
  exemptible: false,
  check({ module }, report) {
    const { manifest, workspace } = module;
    if (manifest.kind !== 'ecosystem') return;
    for (const [index, name] of manifest.modules.entries()) {
      if (workspace.modules.includes(name)) continue;
      const nearest = nearestName(name, workspace.modules);
      report({
        ...placeInJson(module, 'wsp.json', ['modules', index]),
        message: `The ecosystem wires \`${name}\`, and no module of the workspace has that name.`,
        fix:
          nearest === undefined
            ? `Create it with \`nx g @wsp/amiw:module ${name}\`, or take it out of "modules".`
            : `Write "${nearest}", or create it with \`nx g @wsp/amiw:module ${name}\`.`,
      });
    }
  },
};
