import { detailMessage, entryRule } from '../entry-rule';

export const interfaceSeeChanged = entryRule({
  id: 'interface-see-changed',
  description: 'Require the pointers in INTERFACE.md to be those of TSDoc',
  kinds: ['see'],
  message: detailMessage('See'),
});
