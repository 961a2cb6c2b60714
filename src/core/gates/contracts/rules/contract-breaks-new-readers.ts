import type { Rule } from '../../rule';
import { reportBreaking } from '../change-finding';
import type { ContractsFacts } from '../facts';

export const contractBreaksNewReaders: Rule<ContractsFacts> = {
  id: 'contract-breaks-new-readers',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Disallow changes of a contract that earlier events do not follow',
  exemptible: false,
  check(facts, report) {
    reportBreaking(facts, 'backward', report);
  },
};
