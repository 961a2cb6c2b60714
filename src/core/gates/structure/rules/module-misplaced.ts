import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';

export const moduleMisplaced: Rule<ModuleFacts> = {
  id: 'module-misplaced',
  severity: 'error',
  protocol: 'WSP 3',
  description: 'Require that a module is in `modules/<domain>/<name>`',
  exemptible: false,
  check({ module }, report) {
    if (/^modules\/[^/]+\/[^/]+$/.test(module.root)) return;
    const { domain, name } = module.manifest;
    report({
      file: 'wsp.json',
      message: `The module is in \`${module.root}\`; expected \`modules/${domain}/${name}\`.`,
      fix: `Move the folder to \`modules/${domain}/${name}\`.`,
    });
  },
};
