import { detailMessage, entryRule } from '../entry-rule';

export const interfaceDeprecationChanged = entryRule({
  id: 'interface-deprecation-changed',
  description: 'Require INTERFACE.md to say what is deprecated, and nothing else',
  kinds: ['deprecation'],
  message: detailMessage('Deprecated'),
});
