import { expect, it } from 'vitest';
import { importsOf } from './imports';
import { parseSource } from './parse';

const specifiers = (text: string, file = 'a.ts'): string[] => {
  const source = parseSource(file, text);
  expect(source.problems).toEqual([]);
  return importsOf(source).map(({ specifier }) => specifier);
};

it.each([
  [`import a from 'x';`],
  [`import { a as b } from 'x';`],
  [`import * as a from 'x';`],
  [`import 'x';`],
  [`import type { A } from 'x';`],
  [`import a from 'x' with { type: 'json' };`],
  [`export { a } from 'x';`],
  [`export * from 'x';`],
  [`export * as a from 'x';`],
  [`export type { A } from 'x';`],
  [`const a = await import('x');`],
  ['const a = await import(`x`);'],
  [`function a() { return import('x').then(({ b }) => b); }`],
  [`const a = require('x');`],
  [`import a = require('x');`],
  [`type A = typeof import('x');`],
  [`let a: import('x').A<string>;`],
  [`const a = new Worker(new URL('x', import.meta.url));`],
])('sees %s', (text) => {
  expect(specifiers(text)).toEqual(['x']);
});

it.each([
  ['a specifier made at run time', 'const a = await import(`./${name}.js`); require(name);'],
  ['a list of exports', 'const a = 1; export { a };'],
  ['a mock', `vi.mock('x'); vi.doMock('x');`],
  ['words in text', `const a = "import b from 'x'"; // import c from 'x'`],
  ['an address', `const a = new URL('x', 'https://example.com');`],
  ['a method of that name', `loader.require('x');`],
])('leaves out %s', (_, text) => {
  expect(specifiers(text)).toEqual([]);
});

it('points to the opening quote', () => {
  const text = `import a from 'x';\nexport * from "y";`;
  expect(importsOf(parseSource('a.ts', text)).map(({ offset }) => text[offset])).toEqual([
    "'",
    '"',
  ]);
});
