import { detailMessage, entryRule } from '../entry-rule';

export const interfaceReturnsChanged = entryRule({
  id: 'interface-returns-changed',
  description: 'Require what INTERFACE.md says of results to be what TSDoc says',
  kinds: ['returns'],
  message: detailMessage('Returns'),
});
