import { expect, it } from 'vitest';
import { whenDocumentChanges, whenSourceChanges } from '../interface.fixture';
import { interfaceRowChanged } from './interface-row-changed';

it('is content with what the sources say', () => {
  expect(whenDocumentChanges(interfaceRowChanged, (text) => text)).toEqual([]);
});

it('does not care how a formatter writes it', () => {
  const formatted = (text: string): string =>
    text.replace(/^( *)- /gm, '$1* ').replace(/\n/g, '\r\n');
  expect(whenDocumentChanges(interfaceRowChanged, formatted)).toEqual([]);
});

it.each([
  [
    '| `25` |',
    '| `26` |',
    'INTERFACE.md:53 `LOG_SIZE` has `26` under "Default"; the sources say `25`.',
  ],
  [
    'from 1 to 1000',
    'from 1 to 100',
    'INTERFACE.md:53 `LOG_SIZE` has `integer from 1 to 100` under "Accepts"; the sources say `integer from 1 to 1000`.',
  ],
  [
    '| `LOG_FULL` |',
    '| `FULL` |',
    'INTERFACE.md:61 `LogFullError` has `FULL` under "Code"; the sources say `LOG_FULL`.',
  ],
  [
    '| Remove something. |',
    '| |',
    'INTERFACE.md:61 `LogFullError` has nothing under "What to do"; the sources say `Remove something.`.',
  ],
])('reports %j that became %j in the document', (from, to, said) => {
  expect(whenDocumentChanges(interfaceRowChanged, (text) => text.replace(from, to))).toEqual([
    said,
  ]);
});

it.each([
  [
    'src/log.ts',
    'fallback: 25',
    'fallback: 5 * 10',
    'INTERFACE.md:53 `LOG_SIZE` has `25` under "Default"; the sources say `50`.',
  ],
  [
    'src/log.ts',
    '@throws RangeError when it',
    '@throws RangeError if it',
    'INTERFACE.md:62 `RangeError` has `When it is too long.` under "When"; the sources say `If it is too long.`.',
  ],
])('reports what changes in %s: %j that became %j', (file, from, to, said) => {
  expect(whenSourceChanges(interfaceRowChanged, file, (text) => text.replace(from, to))).toEqual([
    said,
  ]);
});

it.each([
  ['| `LOG_SIZE` |', '| `LOG_SIZES` |'],
  ['| --- | --- | --- | --- |\n| `LOG', '| :-- | --- | --: | --- |\n| `LOG'],
])('leaves it to another rule when %j became %j', (from, to) => {
  expect(whenDocumentChanges(interfaceRowChanged, (text) => text.replace(from, to))).toEqual([]);
});
