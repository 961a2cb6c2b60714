import { excerptOf } from '../../../test-run/excerpt';
import { entryRule } from '../entry-rule';

export const interfaceMemberMissing = entryRule({
  id: 'interface-member-missing',
  description:
    'Require a line in INTERFACE.md for every member of an export and every field of an event',
  kinds: ['member-missing'],
  message: ({ path, expected = '' }) =>
    `The entry of \`${path.slice(0, -1).join('.')}\` has no line for \`${excerptOf(expected)}\`.`,
});
