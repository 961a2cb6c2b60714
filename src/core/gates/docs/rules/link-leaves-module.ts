import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { checkedLinks } from '../checked-links';
import { exists } from '../link-target';

export const linkLeavesModule: Rule<ModuleFacts> = {
  id: 'link-leaves-module',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow links out of the module to files that the manifest does not declare',
  check({ module }, report) {
    for (const { file, link, written, target } of checkedLinks(module)) {
      if (target.kind !== 'outside') continue;
      if (target.path === undefined) {
        report({
          ...{ file, ...link.targetPlace },
          message: `The link \`${written}\` climbs above the workspace; expected a path inside it.`,
          fix: 'Correct the path, or write the full address of the page.',
        });
      } else if (!exists(module.manifest.references, target.path)) {
        report({
          ...{ file, ...link.targetPlace },
          message: `The link leads out of the module to \`${target.path}\`, which wsp.json does not declare.`,
          fix: `Add "${target.path}" to "references" in wsp.json, so that the gate runs again when that file changes.`,
        });
      }
    }
  },
};
