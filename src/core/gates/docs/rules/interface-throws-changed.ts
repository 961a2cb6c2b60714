import { detailMessage, entryRule } from '../entry-rule';

export const interfaceThrowsChanged = entryRule({
  id: 'interface-throws-changed',
  description: 'Require INTERFACE.md to name what TSDoc says is thrown, and nothing else',
  kinds: ['throws'],
  message: detailMessage('Throws'),
});
