import { faultsInExamples } from '../../../contracts/validity';
import type { Rule } from '../../rule';
import { ownContracts } from '../contracts';
import type { ContractsFacts } from '../facts';
import { placeOfPointer } from '../place';

export const contractExampleInvalid: Rule<ContractsFacts> = {
  id: 'contract-example-invalid',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require that the examples of a contract are valid against it',
  exemptible: false,
  check({ module }, report) {
    for (const { file, bundle } of ownContracts(module)) {
      for (const { pointer, found } of faultsInExamples(bundle)) {
        report({
          ...placeOfPointer(module, file, pointer),
          message: `\`${pointer}\` ${found}, which the schema around it does not accept.`,
          fix: 'Correct the example, or the schema if the example is right.',
        });
      }
    }
  },
};
