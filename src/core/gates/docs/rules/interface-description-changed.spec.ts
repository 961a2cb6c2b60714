import { expect, it } from 'vitest';
import { filesFor, findings } from '../docs.fixture';
import { interfaceDescriptionChanged } from './interface-description-changed';

const SOURCE = `
/**
 * Adds *two* numbers.
 *
 * | a | b |
 * |---|---|
 * | 1 | 2 |
 *
 * @param a - First
 * @returns The sum
 * @throws {@link RangeError} if too large
 * @example
 * add(1, 'x');
 */
export function add(a: number): number { return a; }
`;

function check(change: (text: string) => string): string[] {
  return findings(interfaceDescriptionChanged, filesFor(SOURCE, change));
}

it('is content with the descriptions of the source', () => {
  expect(check((text) => text)).toEqual([]);
});

it('does not care how a formatter writes them', () => {
  const formatted = (text: string): string =>
    text
      .replace('*two*', '_two_')
      .replace(/^- `/gm, '* `')
      .replace('|---|---|', '| --- | :-- |')
      .replace('| 1 | 2 |', '| 1   | 2   |')
      .replace("add(1, 'x');", 'add(1, "x")')
      .replace('Adds', 'Adds\n');
  expect(check(formatted)).toEqual([]);
});

it.each([
  ['Adds', 'Subtracts'],
  ['| 1 |', '| 3 |'],
  ['`a`: First', '`a`: Second'],
  ['`a`: First', ''],
  ['The sum', 'The difference'],
  ['`RangeError`', '`TypeError`'],
  ["add(1, 'x')", "add(2, 'x')"],
  ['### `add`\n', '### `add`\n\nMore.\n'],
])('reports %j that became %j', (from, to) => {
  expect(check((text) => text.replace(from, to))).toEqual([
    'INTERFACE.md:8 The description of `add` is not that of the source.',
  ]);
});
