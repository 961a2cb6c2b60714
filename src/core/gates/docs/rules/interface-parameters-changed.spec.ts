import { expect, it } from 'vitest';
import { whenDocumentChanges, whenSourceChanges } from '../interface.fixture';
import { interfaceParametersChanged } from './interface-parameters-changed';

it('is content with what the sources say', () => {
  expect(whenDocumentChanges(interfaceParametersChanged, (text) => text)).toEqual([]);
});

it('does not care how a formatter writes it', () => {
  const formatted = (text: string): string =>
    text.replace(/^( *)- /gm, '$1* ').replace(/\n/g, '\r\n');
  expect(whenDocumentChanges(interfaceParametersChanged, formatted)).toEqual([]);
});

it.each([
  [
    'At most 200',
    'At most 300',
    'INTERFACE.md:21 The entry of `Log.keep.text` says `Parameter: At most 300 characters.`; the source says `Parameter: At most 200 characters.`.',
  ],
  [
    '    - Parameter `text`: At most 200 characters.\n',
    '',
    'INTERFACE.md:20 The entry of `Log.keep.text` does not say `Parameter: At most 200 characters.`.',
  ],
  [
    '- Type parameter `T`: What it is.',
    '- Type parameter `T`: What it was.',
    'INTERFACE.md:9 The entry of `Box.T` says `Parameter: What it was.`; the source says `Parameter: What it is.`.',
  ],
])('reports %j that became %j in the document', (from, to, said) => {
  expect(whenDocumentChanges(interfaceParametersChanged, (text) => text.replace(from, to))).toEqual(
    [said],
  );
});

it.each([
  [
    'src/log.ts',
    '@param text - At most 200',
    '@param text - At most 9',
    'INTERFACE.md:21 The entry of `Log.keep.text` says `Parameter: At most 200 characters.`; the source says `Parameter: At most 9 characters.`.',
  ],
])('reports what changes in %s: %j that became %j', (file, from, to, said) => {
  expect(
    whenSourceChanges(interfaceParametersChanged, file, (text) => text.replace(from, to)),
  ).toEqual([said]);
});

it.each([
  ['keep(text: string)', 'keep(word: string)'],
  ['Returns: its number', 'Returns: a number'],
])('leaves it to another rule when %j became %j', (from, to) => {
  expect(whenDocumentChanges(interfaceParametersChanged, (text) => text.replace(from, to))).toEqual(
    [],
  );
});
