import { faultsInSchema } from '../../../contracts/validity';
import type { Rule } from '../../rule';
import { ownContracts } from '../contracts';
import type { ContractsFacts } from '../facts';
import { placeOfPointer } from '../place';

export const contractSchemaInvalid: Rule<ContractsFacts> = {
  id: 'contract-schema-invalid',
  severity: 'error',
  protocol: 'WSP 11',
  description:
    'Require that a contract is a valid JSON Schema 2020-12 whose references lead somewhere',
  exemptible: false,
  check({ module }, report) {
    for (const { file, bundle } of ownContracts(module)) {
      for (const { pointer, found } of faultsInSchema(bundle)) {
        report({
          ...placeOfPointer(module, file, pointer),
          message: `\`${pointer === '' ? '/' : pointer}\` ${found}; expected JSON Schema 2020-12.`,
          fix: 'Correct the schema; https://json-schema.org/draft/2020-12 says what each keyword takes.',
        });
      }
    }
  },
};
