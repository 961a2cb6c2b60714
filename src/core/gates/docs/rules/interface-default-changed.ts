import { detailMessage, entryRule } from '../entry-rule';

export const interfaceDefaultChanged = entryRule({
  id: 'interface-default-changed',
  description: 'Require the defaults in INTERFACE.md to be those that TSDoc names',
  kinds: ['default'],
  message: detailMessage('Default'),
});
