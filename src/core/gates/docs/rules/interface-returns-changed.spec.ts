import { expect, it } from 'vitest';
import { whenDocumentChanges, whenSourceChanges } from '../interface.fixture';
import { interfaceReturnsChanged } from './interface-returns-changed';

it('is content with what the sources say', () => {
  expect(whenDocumentChanges(interfaceReturnsChanged, (text) => text)).toEqual([]);
});

it('does not care how a formatter writes it', () => {
  const formatted = (text: string): string =>
    text.replace(/^( *)- /gm, '$1* ').replace(/\n/g, '\r\n');
  expect(whenDocumentChanges(interfaceReturnsChanged, formatted)).toEqual([]);
});

it.each([
  [
    'Returns: its number.',
    'Returns: nothing.',
    'INTERFACE.md:22 The entry of `Log.keep` says `Returns: nothing.`; the source says `Returns: its number.`.',
  ],
  [
    '    - Returns: its number.\n',
    '',
    'INTERFACE.md:20 The entry of `Log.keep` does not say `Returns: its number.`.',
  ],
  [
    ' Default: 25',
    ' Default: 25\n    - Returns: more.',
    'INTERFACE.md:31 The entry of `Log.size` says `Returns: more.`, which the source does not.',
  ],
])('reports %j that became %j in the document', (from, to, said) => {
  expect(whenDocumentChanges(interfaceReturnsChanged, (text) => text.replace(from, to))).toEqual([
    said,
  ]);
});

it.each([
  [
    'src/log.ts',
    '@returns its number.',
    '@returns the number.',
    'INTERFACE.md:22 The entry of `Log.keep` says `Returns: its number.`; the source says `Returns: the number.`.',
  ],
])('reports what changes in %s: %j that became %j', (file, from, to, said) => {
  expect(
    whenSourceChanges(interfaceReturnsChanged, file, (text) => text.replace(from, to)),
  ).toEqual([said]);
});

it.each([['Throws: `LogFullError`', 'Throws: `LogError`']])(
  'leaves it to another rule when %j became %j',
  (from, to) => {
    expect(whenDocumentChanges(interfaceReturnsChanged, (text) => text.replace(from, to))).toEqual(
      [],
    );
  },
);
