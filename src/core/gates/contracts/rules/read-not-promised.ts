import { readsOf } from '../../../contracts/reads';
import { parseContract } from '../../../contracts/contract';
import { faultOfRead } from '../../../contracts/read-fault';
import { parseSource } from '../../../source/parse';
import { isShipped } from '../../structure/files';
import type { Rule } from '../../rule';
import type { ContractsFacts } from '../facts';

export const readNotPromised: Rule<ContractsFacts> = {
  id: 'read-not-promised',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Disallow reading of an event what its contract does not promise',
  exemptible: false,
  check({ module, subscribed }, report) {
    if (subscribed.size === 0) return;
    for (const file of module.files.filter(isShipped)) {
      const text = module.read(file);
      if (![...subscribed.keys()].some((event) => text.includes(event))) continue;
      for (const read of readsOf(parseSource(file, text), [...subscribed.keys()])) {
        const contract = parseContract(subscribed.get(read.event) ?? '');
        const fault = contract === undefined ? undefined : faultOfRead(contract, read);
        if (fault === undefined) continue;
        const { line, column } = read;
        report({ file, line, column, ...fault });
      }
    }
  },
};
