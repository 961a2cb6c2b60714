import { expect, it } from 'vitest';
import { whenDocumentChanges, whenSourceChanges } from '../interface.fixture';
import { interfaceDefaultChanged } from './interface-default-changed';

it('is content with what the sources say', () => {
  expect(whenDocumentChanges(interfaceDefaultChanged, (text) => text)).toEqual([]);
});

it('does not care how a formatter writes it', () => {
  const formatted = (text: string): string =>
    text.replace(/^( *)- /gm, '$1* ').replace(/\n/g, '\r\n');
  expect(whenDocumentChanges(interfaceDefaultChanged, formatted)).toEqual([]);
});

it.each([
  [
    ' Default: 25',
    ' Default: 26',
    'INTERFACE.md:30 The entry of `Log.size` says `Default: 26`; the source says `Default: 25`.',
  ],
  [' Default: 25', '', 'INTERFACE.md:30 The entry of `Log.size` does not say `Default: 25`.'],
])('reports %j that became %j in the document', (from, to, said) => {
  expect(whenDocumentChanges(interfaceDefaultChanged, (text) => text.replace(from, to))).toEqual([
    said,
  ]);
});

it.each([
  [
    'src/log.ts',
    '@defaultValue 25',
    '@defaultValue 30',
    'INTERFACE.md:30 The entry of `Log.size` says `Default: 25`; the source says `Default: 30`.',
  ],
])('reports what changes in %s: %j that became %j', (file, from, to, said) => {
  expect(
    whenSourceChanges(interfaceDefaultChanged, file, (text) => text.replace(from, to)),
  ).toEqual([said]);
});

it.each([['| `25` |', '| `26` |']])('leaves it to another rule when %j became %j', (from, to) => {
  expect(whenDocumentChanges(interfaceDefaultChanged, (text) => text.replace(from, to))).toEqual(
    [],
  );
});

it('takes a default on a line of its own for the same', () => {
  const listed = (text: string): string => text.replace(' Default: 25', '\n    - Default: 25');
  expect(whenDocumentChanges(interfaceDefaultChanged, listed)).toEqual([]);
});
