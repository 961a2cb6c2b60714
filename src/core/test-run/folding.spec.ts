import { expect, it } from 'vitest';
import { parseSource } from '../source/parse';
import { walk } from '../source/walk';
import { foldedConstantOf } from './folding';

/** What stands in `result(…)`. */
const folded = (text: string) => {
  for (const visit of walk(parseSource('a.ts', text).program)) {
    const { node } = visit;
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') continue;
    const [given] = node.arguments;
    if (node.callee.name === 'result' && given) return foldedConstantOf(given, visit);
  }
  return undefined;
};

it.each([
  ['result(1 + 2 * 3)', 7],
  ["result('a' + 'b')", 'ab'],
  ['result(7 % 4 - 10 / 5)', 1],
  ['result(1 < 2)', true],
  ["result('a' !== 'b')", true],
  ['result(1 === 1 && 2)', 2],
  ['result(0 || null)', null],
  ["result(undefined ?? 'a')", 'a'],
  ['result(true ? 1 : 2)', 1],
  ['result(`${1}-${true}`)', '1-true'],
  ["result(typeof 'a')", 'string'],
  ["result('abc'.length + [1, 2].length)", 5],
  ['result([1 + 1, { a: 2 * 2 }])', [2, { a: 4 }]],
  ['const a = 1; const b = a + 1; result(b)', 2],
  ['const a = 1; function f() { const b = 2; result(a + b); }', 3],
  ['const a = 1; { const a = 2; result(a); }', 2],
  ['export const a = 1; result(a)', 1],
])('folds %s', (text, value) => {
  expect(folded(text)).toEqual({ value });
});

it.each([
  'result(f())',
  'result(1 + f())',
  "result('1' * 1)",
  'result([1] + [2])',
  'result(1 == 1)',
  'result(a)',
  'let a = 1; result(a)',
  'var a = 1; result(a)',
  'const a = []; result(a)',
  'const a = { b: 1 }; result(a.b)',
  'const a = a; result(a)',
  'const a = 1; function f(a) { result(a); }',
  'const a = 1; function f({ a }) { result(a); }',
  'const a = 1; for (const a of rows) result(a)',
  'const a = 1; for (let a = 0; a < 1; a++) result(a)',
  'const a = 1; try {} catch (a) { result(a); }',
  'const a = 1; { class a {} result(a); }',
  "import { a } from './a.js'; result(a)",
  "result('abc'[0])",
  'result(`${f()}`)',
])('leaves %s', (text) => {
  expect(folded(text)).toBeUndefined();
});
