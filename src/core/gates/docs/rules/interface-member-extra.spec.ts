import { expect, it } from 'vitest';
import { whenDocumentChanges, whenSourceChanges } from '../interface.fixture';
import { interfaceMemberExtra } from './interface-member-extra';

it('is content with what the sources say', () => {
  expect(whenDocumentChanges(interfaceMemberExtra, (text) => text)).toEqual([]);
});

it('does not care how a formatter writes it', () => {
  const formatted = (text: string): string =>
    text.replace(/^( *)- /gm, '$1* ').replace(/\n/g, '\r\n');
  expect(whenDocumentChanges(interfaceMemberExtra, formatted)).toEqual([]);
});

it.each([
  [
    '  - `constructor(thing: T)`',
    '  - `constructor(thing: T)`\n  - `open(): void`',
    'INTERFACE.md:12 The entry of `Box` has a line for `open(): void`, which the source does not have, or a second one.',
  ],
  [
    '  - `at?: date-time`: When.',
    '  - `at?: date-time`: When.\n  - `by: string`: Who.',
    'INTERFACE.md:41 The entry of `log.kept` has a line for `by: string`, which the contract does not have, or a second one.',
  ],
  [
    '  - `constructor(thing: T)`',
    '  - `constructor(thing: T)`\n  - `constructor(thing: T)`',
    'INTERFACE.md:12 The entry of `Box` has a line for `constructor(thing: T)`, which the source does not have, or a second one.',
  ],
])('reports %j that became %j in the document', (from, to, said) => {
  expect(whenDocumentChanges(interfaceMemberExtra, (text) => text.replace(from, to))).toEqual([
    said,
  ]);
});

it.each([
  [
    'contracts/log.kept.schema.json',
    '"at": {',
    '"on": {',
    'INTERFACE.md:40 The entry of `log.kept` has a line for `at?: date-time`, which the contract does not have, or a second one.',
  ],
])('reports what changes in %s: %j that became %j', (file, from, to, said) => {
  expect(whenSourceChanges(interfaceMemberExtra, file, (text) => text.replace(from, to))).toEqual([
    said,
  ]);
});

it.each([['constructor(thing: T)', 'constructor(thing?: T)']])(
  'leaves it to another rule when %j became %j',
  (from, to) => {
    expect(whenDocumentChanges(interfaceMemberExtra, (text) => text.replace(from, to))).toEqual([]);
  },
);
