import { expect, it } from 'vitest';
import { filesFor, findings } from '../docs.fixture';
import { whenDocumentChanges } from '../interface.fixture';
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
  [/: Adds[\s\S]*?(?=\n {2}- Param)/, ''],
  ['Adds', 'Always adds'],
])('reports %j that became %j', (from, to) => {
  expect(check((text) => text.replace(from, to))).toEqual([
    'INTERFACE.md:9 The description of `add` is not that of the source.',
  ]);
});

it('leaves what is said of parameters, results and errors to other rules', () => {
  for (const [from, to] of [
    ['First', 'Second'],
    ['The sum', 'The difference'],
    ['`RangeError`', '`TypeError`'],
    ["add(1, 'x')", "add(2, 'x')"],
  ] as const) {
    expect(check((text) => text.replace(from, to))).toEqual([]);
  }
});

it('reports members, fields and events at their own lines', () => {
  const said = (from: string, to: string): string[] =>
    whenDocumentChanges(interfaceDescriptionChanged, (text) => text.replace(from, to));
  expect(said('What is in it.', 'Nothing.')).toEqual([
    'INTERFACE.md:10 The description of `Box.thing` is not that of the source.',
  ]);
  expect(said('A text was kept.', 'A text was lost.')).toEqual([
    'INTERFACE.md:38 The description of `log.kept` is not that of the contract.',
  ]);
  expect(said('date-time`: When.', 'date-time`: Where.')).toEqual([
    'INTERFACE.md:40 The description of `log.kept.at` is not that of the contract.',
  ]);
});
