import { asyncApiFile } from '../../../generated/async-api-file';
import type { Rule } from '../../rule';
import type { ContractsFacts } from '../facts';
import { reportStale } from '../stale-file';

export const asyncapiStale: Rule<ContractsFacts> = {
  id: 'asyncapi-stale',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require asyncapi.yaml of an ecosystem to say what its modules publish and answer',
  exemptible: false,
  check(facts, report) {
    if (facts.module.manifest.kind === 'ecosystem') reportStale(asyncApiFile, facts, report);
  },
};
