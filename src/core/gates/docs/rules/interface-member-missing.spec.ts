import { expect, it } from 'vitest';
import { whenDocumentChanges, whenSourceChanges } from '../interface.fixture';
import { interfaceMemberMissing } from './interface-member-missing';

it('is content with what the sources say', () => {
  expect(whenDocumentChanges(interfaceMemberMissing, (text) => text)).toEqual([]);
});

it('does not care how a formatter writes it', () => {
  const formatted = (text: string): string =>
    text.replace(/^( *)- /gm, '$1* ').replace(/\n/g, '\r\n');
  expect(whenDocumentChanges(interfaceMemberMissing, formatted)).toEqual([]);
});

it.each([
  [
    '  - `constructor(thing: T)`\n',
    '',
    'INTERFACE.md:7 The entry of `Box` has no line for `constructor(thing: T)`.',
  ],
  [
    '  - `at?: date-time`: When.\n',
    '',
    'INTERFACE.md:38 The entry of `log.kept` has no line for `at?: date-time`.',
  ],
  [
    '  - `readonly id: string`: Its number.\n<',
    '<',
    'INTERFACE.md:44 The entry of `order.placed` has no line for `readonly id: string`.',
  ],
])('reports %j that became %j in the document', (from, to, said) => {
  expect(whenDocumentChanges(interfaceMemberMissing, (text) => text.replace(from, to))).toEqual([
    said,
  ]);
});

it.each([
  [
    'src/log.ts',
    '  readonly size?: number;',
    '  readonly size?: number;\n  clear(): void;',
    'INTERFACE.md:19 The entry of `Log` has no line for `clear(): void`.',
  ],
  [
    'contracts/log.kept.schema.json',
    '"properties": {',
    '"properties": { "by": { "type": "string", "description": "Who." },',
    'INTERFACE.md:38 The entry of `log.kept` has no line for `by?: string`.',
  ],
])('reports what changes in %s: %j that became %j', (file, from, to, said) => {
  expect(whenSourceChanges(interfaceMemberMissing, file, (text) => text.replace(from, to))).toEqual(
    [said],
  );
});

it.each([
  ['- `interface Log`: Keeps things.', '- `interface Log`'],
  ['keep(text: string)', 'keep(text: number)'],
])('leaves it to another rule when %j became %j', (from, to) => {
  expect(whenDocumentChanges(interfaceMemberMissing, (text) => text.replace(from, to))).toEqual([]);
});
