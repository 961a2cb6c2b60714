import { expect, it } from 'vitest';
import { whenDocumentChanges, whenSourceChanges } from '../interface.fixture';
import { interfaceDeprecationChanged } from './interface-deprecation-changed';

it('is content with what the sources say', () => {
  expect(whenDocumentChanges(interfaceDeprecationChanged, (text) => text)).toEqual([]);
});

it('does not care how a formatter writes it', () => {
  const formatted = (text: string): string =>
    text.replace(/^( *)- /gm, '$1* ').replace(/\n/g, '\r\n');
  expect(whenDocumentChanges(interfaceDeprecationChanged, formatted)).toEqual([]);
});

it.each([
  [
    'Deprecated: Use `Log`.',
    'Deprecated: Use `Bag`.',
    "INTERFACE.md:8 The entry of `Box` says `Deprecated: Use 'Bag'.`; the source says `Deprecated: Use 'Log'.`.",
  ],
  [
    '  - Deprecated: Use `Log`.\n',
    '',
    "INTERFACE.md:7 The entry of `Box` does not say `Deprecated: Use 'Log'.`.",
  ],
  [
    '  - `readonly size: number`',
    '  - Deprecated.\n  - `readonly size: number`',
    'INTERFACE.md:17 The entry of `Configuration` says `Deprecated: `, which the source does not.',
  ],
])('reports %j that became %j in the document', (from, to, said) => {
  expect(
    whenDocumentChanges(interfaceDeprecationChanged, (text) => text.replace(from, to)),
  ).toEqual([said]);
});

it.each([
  [
    'src/box.ts',
    ' * @deprecated Use `Log`.\n',
    '',
    "INTERFACE.md:8 The entry of `Box` says `Deprecated: Use 'Log'.`, which the source does not.",
  ],
])('reports what changes in %s: %j that became %j', (file, from, to, said) => {
  expect(
    whenSourceChanges(interfaceDeprecationChanged, file, (text) => text.replace(from, to)),
  ).toEqual([said]);
});

it.each([['Keeps *one* thing.', 'Keeps deprecated things.']])(
  'leaves it to another rule when %j became %j',
  (from, to) => {
    expect(
      whenDocumentChanges(interfaceDeprecationChanged, (text) => text.replace(from, to)),
    ).toEqual([]);
  },
);
