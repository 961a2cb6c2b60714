import { eventContractsFile } from '../../../generated/event-contracts-file';
import type { Rule } from '../../rule';
import type { ContractsFacts } from '../facts';
import { reportStale } from '../stale-file';

export const eventTypesStale: Rule<ContractsFacts> = {
  id: 'event-types-stale',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require types that are generated from contracts to say what the contracts say',
  exemptible: false,
  check(facts, report) {
    reportStale(eventContractsFile, facts, report);
  },
};
