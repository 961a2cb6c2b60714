import ts from 'typescript';
import { expect, it } from 'vitest';
import { parsedSpecifiers, specifiersIn } from './import-specifiers';

function parsed(text: string): ReturnType<typeof parsedSpecifiers> {
  return parsedSpecifiers(ts, ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2022));
}

it.each([
  ["import './a.js';", ['./a.js']],
  ["import {} from './a.js';", ['./a.js']],
  ["import a from './a.js';", ['./a.js']],
  ["import a, { type B } from './a.js';", ['./a.js']],
  ["import * as a from './a.js';", ['./a.js']],
  ["import { type A, b } from './a.js';", ['./a.js']],
  ["import { type A, type B } from './a.js';", []],
  ["import type { A } from './a.js';", []],
  ["import type A from './a.js';", []],
  ["export { a, type B } from './a.js';", ['./a.js']],
  ["export { type A, type B } from './a.js';", []],
  ["export type { A } from './a.js';", []],
  ["export * from './a.js';", ['./a.js']],
  ["export * as a from './a.js';", ['./a.js']],
  ["export type * from './a.js';", []],
  ['export const a = "./a.js";', []],
  ["/** @see ./b.js */\nimport {\n  a, // from './c.js'\n} from /* here */ './a.js';", ['./a.js']],
])('finds in %s what is there at run time, whoever has parsed it', (text, expected) => {
  const found = specifiersIn('a.ts', text);
  expect(found.map(({ value }) => value)).toEqual(expected);
  expect(parsed(text)).toEqual(found);
  for (const { value, start, end } of found) expect(text.slice(start + 1, end - 1)).toBe(value);
});

it.each([
  "const a = await import('./a.js');",
  "const a = await import /* late */ ('./a.js');",
  "const a = await import\n('./a.js');",
])('leaves %s to a parser that looks everywhere', (text) => {
  expect(parsed(text)).toBeUndefined();
  expect(specifiersIn('a.ts', text).map(({ value }) => value)).toEqual(['./a.js']);
});
