import { expect, it } from 'vitest';
import { instrument, looseClaims } from './instrument';
import type { Program } from './program';

function program(text: string): Program {
  return { document: 'README.md', line: 1, isSetup: false, text, setup: undefined, given: [] };
}

/** The code without the line's beginning that finds the witness. */
function code(text: string): string {
  return instrument(program(text)).code.replace(/^const __witness = .*?;/, '');
}

it.each([
  ['1 + 1; // => 2', 'await __witness.value(0, async () => (1 + 1), () => (2)); // => 2'],
  ['f()\n// => 2', 'await __witness.value(0, async () => (f()), () => (2))\n// => 2'],
  ['const a = f(); // => 2', 'const a = __witness.value(0, () => (f()), () => (2)); // => 2'],
  [
    'const a = await f(); // => 2',
    'const a = await __witness.value(0, async () => (await f()), () => (2)); // => 2',
  ],
  [
    'const a = f(async () => await g()); // => 2',
    'const a = __witness.value(0, () => (f(async () => await g())), () => (2)); // => 2',
  ],
  ['console.log(a, b); // => 1 2', 'await __witness.printed(0, async () => [a, b]); // => 1 2'],
  ['console.log(); // => 1 2', 'await __witness.printed(0, async () => []); // => 1 2'],
  ['f(); // => throws GONE', 'await __witness.value(0, async () => (f())); // => throws GONE'],
  [
    'each((a) => {\n  a; // => 1\n}); // => 2',
    'await __witness.value(1, async () => (each((a) => {\n  __witness.value(0, () => (a), () => (1)); // => 1\n})), () => (2)); // => 2',
  ],
])('makes %j tell its values', (text, told) => {
  expect(code(text)).toBe(told);
});

it('takes a value that goes on over the comments below', () => {
  const { results } = instrument(program('a;\n// => [\n//   1,\n// ]\n// and more'));
  expect(results).toEqual([{ text: '[ 1, ]', line: 2, column: 1, expectation: { kind: 'value' } }]);
});

it.each([
  ['f(); // => throws', ''],
  ['f(); // => throws GONE', 'GONE'],
  ["f(); // => throws 'It is gone.'", 'It is gone.'],
  ['f(); // => throws RangeError: far', 'RangeError: far'],
])('expects of %j the error %j', (text, what) => {
  expect(instrument(program(text)).results[0]?.expectation).toEqual({ kind: 'throws', what });
});

it('changes nothing where nothing is claimed', () => {
  const text = 'f(); // 2\nconst url = "// => 2";';
  expect(code(text)).toBe(text);
});

it('knows claims that nothing is the value of', () => {
  const text = 'function* f() {\n  1; // => 1\n}\nreturned: for (;;) {} // => 2';
  expect(looseClaims(program(text)).map(({ line }) => line)).toEqual([2, 4]);
});
