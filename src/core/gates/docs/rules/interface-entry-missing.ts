import { entryRule, pathOf } from '../entry-rule';
import { interfaceOf } from '../documents';

export const interfaceEntryMissing = entryRule({
  id: 'interface-entry-missing',
  description: 'Require an entry in INTERFACE.md for every export and every event',
  kinds: ['entry-missing'],
  message: (difference, module) => {
    const name = pathOf(difference);
    if (difference.block === 'events') {
      return `wsp.json has the event \`${name}\`, but the block has no entry for it.`;
    }
    const item = interfaceOf(module).exports.find((one) => one.name === name);
    const source = item === undefined ? '' : ` of \`${item.place.file}\``;
    return `\`${name}\`${source} is exported, but the block has no entry for it.`;
  },
});
