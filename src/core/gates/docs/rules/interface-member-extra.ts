import { excerptOf } from '../../../test-run/excerpt';
import { entryRule } from '../entry-rule';

export const interfaceMemberExtra = entryRule({
  id: 'interface-member-extra',
  description: 'Disallow lines in INTERFACE.md for members and fields that there are not',
  kinds: ['member-extra'],
  message: ({ block, path, found = '' }) => {
    const owner = path.slice(0, -1).join('.');
    const source = block === 'events' ? 'the contract' : 'the source';
    return `The entry of \`${owner}\` has a line for \`${excerptOf(found)}\`, which ${source} does not have, or a second one.`;
  },
});
