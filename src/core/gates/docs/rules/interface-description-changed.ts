import { entryRule, pathOf } from '../entry-rule';

export const interfaceDescriptionChanged = entryRule({
  id: 'interface-description-changed',
  description: 'Require the descriptions in INTERFACE.md to be those of the exports and contracts',
  kinds: ['description'],
  message: (difference) =>
    `The description of \`${pathOf(difference)}\` is not that of the ${difference.block === 'events' ? 'contract' : 'source'}.`,
});
