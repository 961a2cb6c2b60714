import { detailMessage, entryRule } from '../entry-rule';

export const interfaceParametersChanged = entryRule({
  id: 'interface-parameters-changed',
  description: 'Require what INTERFACE.md says of parameters to be what TSDoc says',
  kinds: ['parameter', 'typeParameter'],
  message: detailMessage('Parameter'),
});
