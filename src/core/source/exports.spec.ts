import { expect, it } from 'vitest';
import { exportedValuesOf, exportSurfaceOf } from './exports';
import { parseSource } from './parse';

const parse = (text: string) => {
  const source = parseSource('a.ts', text);
  expect(source.problems).toEqual([]);
  return source;
};

it.each([
  'export const a = 1;',
  'export type A = 1;',
  'const a = 1; export { a };',
  "export { a } from './a.js';",
  "export * as a from './a.js';",
])('sees that %s exports a name', (text) => {
  expect(exportSurfaceOf(parse(text))).toEqual({ named: true, default: false, stars: [] });
});

it.each([
  'export default 1;',
  'export default class {}',
  'export = 1;',
  "export { default } from './a.js';",
  'const a = 1; export { a as default };',
])('sees that %s exports a default', (text) => {
  expect(exportSurfaceOf(parse(text))).toEqual({ named: false, default: true, stars: [] });
});

it.each(['', 'export {};', 'const a = 1;', "import './a.js';"])(
  'sees that %j exports nothing',
  (text) => {
    expect(exportSurfaceOf(parse(text))).toEqual({ named: false, default: false, stars: [] });
  },
);

it('lists what is passed on whole', () => {
  const text = "export * from './a.js'; export type * from './b.js';";
  expect(exportSurfaceOf(parse(text)).stars).toEqual(['./a.js', './b.js']);
});

const values = (text: string) =>
  exportedValuesOf(parse(text)).map(({ name, node, typed }) => [name, node.type, typed]);

it.each([
  ['export function a() {}', [['a', 'FunctionDeclaration', false]]],
  ['export default function () {}', [['default', 'FunctionDeclaration', false]]],
  ['export default () => {};', [['default', 'ArrowFunctionExpression', false]]],
  ['export class A {}', [['A', 'ClassDeclaration', false]]],
  ['export const a: B = () => {};', [['a', 'ArrowFunctionExpression', true]]],
  ['export const a = { b() {} } satisfies B;', [['a', 'ObjectExpression', true]]],
  ['export const a = { b() {} } as const;', [['a', 'ObjectExpression', false]]],
  ['class A {} export { A as B };', [['A', 'ClassDeclaration', false]]],
  ['class A {} export default A;', [['A', 'ClassDeclaration', false]]],
  ['function a() {} const b = a; export { b as a };', [['a', 'FunctionDeclaration', false]]],
  ['function a() {} export = a;', [['a', 'FunctionDeclaration', false]]],
  ['const a = Object.freeze({}); export default a;', [['a', 'ObjectExpression', false]]],
  [
    'function a() {} const c = () => {}; export const api = { a, b: c, d: 1 };',
    [
      ['a', 'FunctionDeclaration', false],
      ['c', 'ArrowFunctionExpression', false],
      ['api', 'ObjectExpression', false],
    ],
  ],
  [
    'class A {} export const a = new A();',
    [
      ['A', 'ClassDeclaration', false],
      ['a', 'NewExpression', false],
    ],
  ],
  [
    'class A {} export function make(b: B) { check(b); return new A(b); }',
    [
      ['A', 'ClassDeclaration', false],
      ['make', 'FunctionDeclaration', false],
    ],
  ],
])('finds what %s exports', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

it.each([
  'function a() {} class B {} const c = () => {};',
  "export { a } from './a.js'; function a() {}",
  "import { a } from './a.js'; export { a };",
  'export type A = 1; export interface B {} export enum C {}',
  'const a = b; const b = a; export { a, b };',
])('finds no value in %s', (text) => {
  expect(values(text)).toEqual([]);
});
