import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { contractOf, isContract } from '../files';

export const contractOrphaned: Rule<ModuleFacts> = {
  id: 'contract-orphaned',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Disallow contracts of events that the module does not publish',
  check({ module }, report) {
    const published = new Set(module.manifest.events.publishes.map(contractOf));
    const contracts = module.files.filter(isContract);
    for (const file of contracts.filter((contract) => !published.has(contract))) {
      const name = file.slice('contracts/'.length);
      const isShared = contracts.some(
        (other) => other !== file && refersTo(module.read(other), name),
      );
      if (isShared) continue;
      const event = name.slice(0, -'.schema.json'.length);
      report({
        file,
        message: `\`${file}\` is a contract, but the module does not publish \`${event}\`.`,
        fix: `Add "${event}" to "events.publishes" in wsp.json, or delete the file.`,
      });
    }
  },
};

/** `"$ref": "./shared.schema.json#/…"`, but not the end of a longer name. */
function refersTo(contract: string, name: string): boolean {
  return contract.includes(`"${name}`) || contract.includes(`/${name}`);
}
