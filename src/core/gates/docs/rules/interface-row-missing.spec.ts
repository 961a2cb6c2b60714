import { expect, it } from 'vitest';
import { whenDocumentChanges, whenSourceChanges } from '../interface.fixture';
import { interfaceRowMissing } from './interface-row-missing';

it('is content with what the sources say', () => {
  expect(whenDocumentChanges(interfaceRowMissing, (text) => text)).toEqual([]);
});

it('does not care how a formatter writes it', () => {
  const formatted = (text: string): string =>
    text.replace(/^( *)- /gm, '$1* ').replace(/\n/g, '\r\n');
  expect(whenDocumentChanges(interfaceRowMissing, formatted)).toEqual([]);
});

it.each([
  [
    '| `LOG_SIZE` | integer from 1 to 1000 | `25` | How many things it holds. |\n',
    '',
    'INTERFACE.md:49 The sources read `LOG_SIZE`, but the table has no row for it.',
  ],
  [
    '| `RangeError` |',
    '| `TypeError` |',
    'INTERFACE.md:57 `RangeError` is an error that callers meet, but the table has no row for it.',
  ],
])('reports %j that became %j in the document', (from, to, said) => {
  expect(whenDocumentChanges(interfaceRowMissing, (text) => text.replace(from, to))).toEqual([
    said,
  ]);
});

it.each([
  [
    'src/log.ts',
    'const SETTINGS',
    "const MORE = process.env['LOG_FILE'] ?? 'log.txt';\nconst SETTINGS",
    'INTERFACE.md:49 The sources read `LOG_FILE`, but the table has no row for it.',
  ],
])('reports what changes in %s: %j that became %j', (file, from, to, said) => {
  expect(whenSourceChanges(interfaceRowMissing, file, (text) => text.replace(from, to))).toEqual([
    said,
  ]);
});

it.each([['| `LOG_SIZE` | integer', '| `LOG_SIZE` | number']])(
  'leaves it to another rule when %j became %j',
  (from, to) => {
    expect(whenDocumentChanges(interfaceRowMissing, (text) => text.replace(from, to))).toEqual([]);
  },
);
