import { entryRule, pathOf, type EntryDifference } from '../entry-rule';

export const interfaceSignatureChanged = entryRule({
  id: 'interface-signature-changed',
  description: 'Require the signatures in INTERFACE.md to be those of the exports and contracts',
  kinds: ['signature'],
  message: difference,
});

/** Longer signatures are better compared in the file. */
const SHORT = 100;

function difference(one: EntryDifference): string {
  const { found = '', expected = '', block } = one;
  const [thing, source] = block === 'events' ? ['field', 'contract'] : ['signature', 'source'];
  const what = `The ${thing === 'field' && one.path.length === 1 ? 'entry' : thing} of \`${pathOf(one)}\``;
  if (Math.max(found.length, expected.length) > SHORT || (found + expected).includes('`')) {
    return `${what} is not that of the ${source}.`;
  }
  return `${what} is \`${found}\`; the ${source} says \`${expected}\`.`;
}
