import { expect, it } from 'vitest';
import type { Node } from 'oxc-parser';
import { parseSource } from '../source/parse';
import { constantOf, sameConstants } from './constants';

const constant = (text: string) => {
  const [statement] = parseSource('a.ts', `x = ${text}`).program.body;
  const node: Node | undefined =
    statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
  return node?.type === 'AssignmentExpression' ? constantOf(node.right) : undefined;
};

it.each([
  ['1', 1],
  ["'a'", 'a'],
  ['`a`', 'a'],
  ['-1', -1],
  ['!0', true],
  ['null', null],
  ['undefined', undefined],
  ['void 0', undefined],
  ['10n', 10n],
  ['NaN', Number.NaN],
  ['(1 as number)', 1],
  ['[1, [2]]', [1, [2]]],
  ["{ a: 1, 'b': { c: [] } }", { a: 1, b: { c: [] } }],
])('reads %s', (text, value) => {
  expect(constant(text)).toEqual({ value });
});

it.each([
  'a',
  'a.b',
  'f()',
  '1 + 1',
  '/a/',
  '`${a}`',
  '[a]',
  '[...a]',
  '[, 1]',
  '{ [a]: 1 }',
  '{ ...a }',
  '{ a() {} }',
  '{ get a() { return 1 } }',
  "-'a'",
  '() => 1',
])('takes %s for computed', (text) => {
  expect(constant(text)).toBeUndefined();
});

it('compares by structure', () => {
  expect(sameConstants({ a: [1, Number.NaN] }, { a: [1, Number.NaN] })).toBe(true);
  expect(sameConstants({ a: undefined }, {})).toBe(false);
  expect(sameConstants([1], { 0: 1 })).toBe(false);
  expect(sameConstants(0, -0)).toBe(false);
  expect(sameConstants(null, {})).toBe(false);
});
