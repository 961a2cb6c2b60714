import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { placeInJson } from '../json';

export const domainUnknown: Rule<ModuleFacts> = {
  id: 'domain-unknown',
  severity: 'error',
  protocol: 'WSP 3',
  description: 'Require that the domain of a module is one that the workspace knows',
  exemptible: false,
  check({ module }, report) {
    if (module.manifest.kind === 'ecosystem') return;
    const { domain } = module.manifest;
    const { domains } = module.workspace;
    if (domains.includes(domain)) return;
    const known = domains.map((name) => `\`${name}\``).join(', ');
    report({
      ...placeInJson(module, 'wsp.json', ['domain']),
      message: `The domain \`${domain}\` is unknown; expected one of ${known}.`,
      fix: `Move the module to a domain that exists, or add "${domain}" to "domains" in the options of the plugin in nx.json.`,
    });
  },
};
