import { expect, it } from 'vitest';
import { whenDocumentChanges, whenSourceChanges } from '../interface.fixture';
import { interfaceSeeChanged } from './interface-see-changed';

it('is content with what the sources say', () => {
  expect(whenDocumentChanges(interfaceSeeChanged, (text) => text)).toEqual([]);
});

it('does not care how a formatter writes it', () => {
  const formatted = (text: string): string =>
    text.replace(/^( *)- /gm, '$1* ').replace(/\n/g, '\r\n');
  expect(whenDocumentChanges(interfaceSeeChanged, formatted)).toEqual([]);
});

it.each([
  [
    '    - See: The contract.\n',
    '',
    'INTERFACE.md:20 The entry of `Log.keep` does not say `See: The contract.`.',
  ],
  [
    'See: The contract.',
    'See: The README.',
    'INTERFACE.md:25 The entry of `Log.keep` says `See: The README.`; the source says `See: The contract.`.',
  ],
])('reports %j that became %j in the document', (from, to, said) => {
  expect(whenDocumentChanges(interfaceSeeChanged, (text) => text.replace(from, to))).toEqual([
    said,
  ]);
});

it.each([
  [
    'src/log.ts',
    '@see The contract.',
    '@see Nothing.',
    'INTERFACE.md:25 The entry of `Log.keep` says `See: The contract.`; the source says `See: Nothing.`.',
  ],
])('reports what changes in %s: %j that became %j', (file, from, to, said) => {
  expect(whenSourceChanges(interfaceSeeChanged, file, (text) => text.replace(from, to))).toEqual([
    said,
  ]);
});

it.each([['Keeps a text.', 'See the contract.']])(
  'leaves it to another rule when %j became %j',
  (from, to) => {
    expect(whenDocumentChanges(interfaceSeeChanged, (text) => text.replace(from, to))).toEqual([]);
  },
);
