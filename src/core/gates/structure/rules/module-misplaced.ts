import { homeOf, HOMES } from '../../../manifest/home';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';

export const moduleMisplaced: Rule<ModuleFacts> = {
  id: 'module-misplaced',
  severity: 'error',
  protocol: 'WSP 3',
  description:
    'Require that a module is in `modules/<domain>/<name>`, an ecosystem in `ecosystems/<name>`',
  exemptible: false,
  check({ module }, report) {
    const { manifest, root } = module;
    if (HOMES[manifest.kind].test(root)) return;
    const home = homeOf(manifest);
    report({
      file: 'wsp.json',
      message: `The ${manifest.kind} is in \`${root}\`; expected \`${home}\`.`,
      fix: `Move the folder to \`${home}\`.`,
    });
  },
};
