import { expect, it } from 'vitest';
import { whenDocumentChanges, whenSourceChanges } from '../interface.fixture';
import { interfaceThrowsChanged } from './interface-throws-changed';

it('is content with what the sources say', () => {
  expect(whenDocumentChanges(interfaceThrowsChanged, (text) => text)).toEqual([]);
});

it('does not care how a formatter writes it', () => {
  const formatted = (text: string): string =>
    text.replace(/^( *)- /gm, '$1* ').replace(/\n/g, '\r\n');
  expect(whenDocumentChanges(interfaceThrowsChanged, formatted)).toEqual([]);
});

it.each([
  [
    'Throws: `LogFullError` when there is no room.',
    'Throws: `LogFullError` sometimes.',
    "INTERFACE.md:23 The entry of `Log.keep` says `Throws: 'LogFullError' sometimes.`; the source says `Throws: 'LogFullError' when there is no room.`.",
  ],
  [
    '    - Throws: RangeError when it is too long.\n',
    '',
    'INTERFACE.md:20 The entry of `Log.keep` does not say `Throws: RangeError when it is too long.`.',
  ],
  [
    '    - See: The contract.',
    '    - See: The contract.\n    - Throws: nothing.',
    'INTERFACE.md:26 The entry of `Log.keep` says `Throws: nothing.`, which the source does not.',
  ],
])('reports %j that became %j in the document', (from, to, said) => {
  expect(whenDocumentChanges(interfaceThrowsChanged, (text) => text.replace(from, to))).toEqual([
    said,
  ]);
});

it.each([
  [
    'src/log.ts',
    '   * @throws RangeError when it is too long.\n',
    '',
    'INTERFACE.md:24 The entry of `Log.keep` says `Throws: RangeError when it is too long.`, which the source does not.',
  ],
])('reports what changes in %s: %j that became %j', (file, from, to, said) => {
  expect(whenSourceChanges(interfaceThrowsChanged, file, (text) => text.replace(from, to))).toEqual(
    [said],
  );
});

it.each([['Returns: its number.', 'Returns: nothing.']])(
  'leaves it to another rule when %j became %j',
  (from, to) => {
    expect(whenDocumentChanges(interfaceThrowsChanged, (text) => text.replace(from, to))).toEqual(
      [],
    );
  },
);
