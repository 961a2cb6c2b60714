import { expect, it } from 'vitest';
import { functionsOf } from './functions';
import { parseSource } from './parse';

const functions = (text: string) => {
  const source = parseSource('a.ts', text);
  expect(source.problems).toEqual([]);
  return functionsOf(source);
};

it.each([
  ['function a() {}', ['a']],
  ['export default function () {}', [undefined]],
  ['const a = () => 1;', ['a']],
  ['const a = (function b() {}) as C;', ['a']],
  ['class A { b() {} static c() {} #d() {} get e() { return 1; } }', ['A.b', 'A.c', 'A.#d', 'A.e']],
  ['class A { b = async () => {}; [c]() {} }', ['A.b', 'A']],
  ['const a = class { b() {} };', ['a.b']],
  ['const a = { b() {}, "c-d": () => 1, e: function () {} };', ['a.b', 'a.c-d', 'a.e']],
  ['const a = Object.freeze({ b() {} });', ['b']],
  ['f(() => {});', [undefined]],
  ['function a() { return { b() {} }; }', ['a', 'b']],
])('names the functions of %s', (text, names) => {
  expect(functions(text).map(({ name }) => name)).toEqual(names);
});

it.each([
  'declare function a(): void;',
  'abstract class A { abstract b(): void; }',
  'interface A { b(): void }',
  'type A = () => void;',
])('finds no body in %s', (text) => {
  expect(functions(text)).toEqual([]);
});

it('takes overloads for the one function that they are', () => {
  const text = 'function a(b: string): void; function a(b: number): void; function a() {}';
  expect(functions(text)).toHaveLength(1);
});

it('points to the name, and knows where the comments end', () => {
  const text = 'export const a = { b: () => 1 };\nclass C { @d() async e() {} }\nf(() => {});';
  const at = (offset: number) => text.slice(offset, offset + 4);
  expect(
    functions(text).map(({ start, statementStart }) => [at(start), at(statementStart)]),
  ).toEqual([
    ['b: (', 'b: ('],
    ['e() ', '@d()'],
    ['() =', 'f(()'],
  ]);
});

it('finds the statement of a function that is exported', () => {
  const text = 'export async function a() {}\nexport const b = () => 1;';
  expect(functions(text).map(({ start, statementStart }) => [start, statementStart])).toEqual([
    [22, 0],
    [42, 29],
  ]);
});
