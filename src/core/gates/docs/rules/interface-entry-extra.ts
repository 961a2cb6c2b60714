import { excerptOf } from '../../../test-run/excerpt';
import { entryRule, pathOf } from '../entry-rule';

export const interfaceEntryExtra = entryRule({
  id: 'interface-entry-extra',
  description: 'Disallow entries in INTERFACE.md for what is neither exported nor an event',
  kinds: ['entry-extra'],
  message: (difference) => {
    const { block, path, found = '' } = difference;
    if (path.length === 0) return `The block says \`${excerptOf(found)}\`, which is no part of it.`;
    const name = pathOf(difference).replace(/ \(\d+\)$/, '');
    return block === 'events'
      ? `The block describes \`${name}\`, which is no event of wsp.json, or described before.`
      : `The block describes \`${name}\`, which is not exported, or described before.`;
  },
});
