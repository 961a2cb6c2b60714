import type { Rule } from '../../rule';
import { reportBreaking } from '../change-finding';
import type { ContractsFacts } from '../facts';

export const contractBreaksOldReaders: Rule<ContractsFacts> = {
  id: 'contract-breaks-old-readers',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Disallow changes of a contract that its subscribers cannot follow',
  exemptible: false,
  check(facts, report) {
    reportBreaking(facts, 'forward', report);
  },
};
