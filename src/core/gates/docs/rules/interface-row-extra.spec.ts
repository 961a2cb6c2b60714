import { expect, it } from 'vitest';
import { whenDocumentChanges, whenSourceChanges } from '../interface.fixture';
import { interfaceRowExtra } from './interface-row-extra';

it('is content with what the sources say', () => {
  expect(whenDocumentChanges(interfaceRowExtra, (text) => text)).toEqual([]);
});

it('does not care how a formatter writes it', () => {
  const formatted = (text: string): string =>
    text.replace(/^( *)- /gm, '$1* ').replace(/\n/g, '\r\n');
  expect(whenDocumentChanges(interfaceRowExtra, formatted)).toEqual([]);
});

it.each([
  [
    '| `LOG_SIZE` | integer from 1 to 1000 | `25` |',
    '| `LOG_LEVEL` | text | none | Words. |\n| `LOG_SIZE` | integer from 1 to 1000 | `25` |',
    'INTERFACE.md:53 The table has a row for `LOG_LEVEL`, which the sources do not read, or a second one.',
  ],
  [
    '| `RangeError` |',
    '| `TypeError` |',
    'INTERFACE.md:62 The table has a row for `TypeError`, which is neither exported nor named by `@throws`, or a second one.',
  ],
])('reports %j that became %j in the document', (from, to, said) => {
  expect(whenDocumentChanges(interfaceRowExtra, (text) => text.replace(from, to))).toEqual([said]);
});

it.each([
  [
    'src/log.ts',
    "'LOG_SIZE'",
    "'LOG_LENGTH'",
    'INTERFACE.md:53 The table has a row for `LOG_SIZE`, which the sources do not read, or a second one.',
  ],
])('reports what changes in %s: %j that became %j', (file, from, to, said) => {
  expect(whenSourceChanges(interfaceRowExtra, file, (text) => text.replace(from, to))).toEqual([
    said,
  ]);
});

it.each([['| `25` |', '| `26` |']])('leaves it to another rule when %j became %j', (from, to) => {
  expect(whenDocumentChanges(interfaceRowExtra, (text) => text.replace(from, to))).toEqual([]);
});
