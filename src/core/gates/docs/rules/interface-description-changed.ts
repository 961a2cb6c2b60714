import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { compareInterface, INTERFACE_DOCUMENT, rewriteFix } from '../interface-comparison';

export const interfaceDescriptionChanged: Rule<ModuleFacts> = {
  id: 'interface-description-changed',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require the descriptions in INTERFACE.md to be those of the exports',
  exemptible: false,
  check({ module }, report) {
    for (const { documented, actual } of compareInterface(module)?.pairs ?? []) {
      if (documented.description === actual.description) continue;
      const { name, line } = documented;
      report({
        ...{ file: INTERFACE_DOCUMENT, line },
        message: `The description of \`${name}\` is not that of the source.`,
        fix: rewriteFix(module),
      });
    }
  },
};
