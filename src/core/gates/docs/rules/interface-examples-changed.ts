import { detailMessage, entryRule } from '../entry-rule';

export const interfaceExamplesChanged = entryRule({
  id: 'interface-examples-changed',
  description: 'Require the examples in INTERFACE.md to be those of the exports',
  kinds: ['example'],
  message: detailMessage('Example'),
});
