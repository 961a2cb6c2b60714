import { expect, it } from 'vitest';
import { askOf, factsOf, saidBy } from '../../../test-run/test-run.fixture';
import { testAssertsConstant } from './test-asserts-constant';

const HEAD =
  "import assert, { equal } from 'node:assert';\nimport { expect, it } from 'vitest';\nimport { add } from '../src/add.js';\nimport { assert as chaiAssert } from 'vitest';\nconst TOP = 7;\n";
const said = (assertion: string) =>
  saidBy(testAssertsConstant, factsOf(`${HEAD}it('a', async () => { ${assertion}; });`));

it.each([
  'expect(true).toBe(true)',
  'expect(1).toEqual(1)',
  "expect('a').toStrictEqual('a')",
  'expect(-1).toBe(-1)',
  'expect({ a: [1, null] }).toEqual({ a: [1, null] })',
  'expect(`a`).toBe("a")',
  'expect(true).toBeTruthy()',
  'expect(!1).toBeFalsy()',
  'expect(undefined).toBeUndefined()',
  'expect(1).not.toBe(2)',
  "expect('abc').toContain('b')",
  'expect([1, 2]).toHaveLength(2)',
  'expect(2).toBeGreaterThan(1)',
  'expect(true).to.be.true',
  'expect(1).to.equal(1)',
  'expect.soft(true).toBe(true)',
  'expect(total).toBe(total)',
  // Constant expressions, and constants under a name.
  'expect(1 + 1).toBe(2)',
  "expect(typeof 'x').toBe('string')",
  "expect('a' + 'b').toBe('ab')",
  'expect(2 > 1).toBe(true)',
  "expect('abc'.length).toBe(3)",
  'expect(true ? 1 : add(1)).toBe(1)',
  'expect(true && 1).toBeTruthy()',
  'expect(null ?? 1).toBe(1)',
  'expect(`${1}-${2}`).toBe("1-2")',
  'expect([1]).toEqual([1])',
  'expect([1]).not.toBe([1])',
  'const a = 1; expect(a).toBe(1)',
  'const a = 1; const b = a + 1; expect(b).toBe(2)',
  'const a = 1; if (add(1)) { expect(a).toBe(1); }',
  'expect(TOP).toBe(7)',
  'assert.equal(TOP, 7)',
  // The same on both sides.
  'expect(r.x).toBe(r.x)',
  'expect(r.x[0]!.y).toEqual(r.x[0]!.y)',
  'expect(a + b).toBe(a + b)',
  'expect(`${a}`).toBe(`${a}`)',
  'expect({ a }).toEqual({ a })',
  'expect({ a }).not.toBe({ a })',
  'expect(/a/).toEqual(/a/)',
  'expect(r?.x).to.deep.equal(r?.x)',
  'assert.equal(r.x, r.x)',
  'assert.deepEqual([a], [a])',
  'chaiAssert.strictEqual(1, 1)',
  'assert(true)',
  'assert.ok(1)',
  'assert.equal(1, 1)',
  'assert.deepStrictEqual([1], [1], "same")',
  "equal('a', 'a')",
])('reports %s', (assertion) => {
  expect(said(assertion)).toHaveLength(1);
});

it('shows the assertion and where it stands', () => {
  expect(said('expect(true)\n  .toBe(true)')).toEqual([
    '6:23 `expect(true) .toBe(true)` compares what stands in the test with itself.',
  ]);
});

it.each([
  'expect(add(1, 2)).toBe(3)',
  'expect(3).toBe(add(1, 2))',
  'expect(total).toBe(3)',
  'expect(total).not.toBe(total)',
  'expect(a).toBe(b)',
  'expect(`${total}`).toBe("3")',
  'expect([add(1)]).toEqual([1])',
  'expect({ [key]: 1 }).toEqual({ a: 1 })',
  'expect({ ...rest }).toEqual({})',
  // Names that may stand for something else, or hold it.
  'let a = 1; a = add(a); expect(a).toBe(2)',
  'const seen = []; add(seen); expect(seen).toEqual([])',
  'const a = { n: 1 }; add(a); expect(a.n).toBe(1)',
  'const a = add(1); expect(a).toBe(1)',
  'const a = 1; rows.forEach((a) => { expect(a).toBe(1); })',
  'const a = 1; for (const a of rows) { expect(a).toBe(1); }',
  'const { a = 1 } = add(1); expect(a).toBe(1)',
  'const a = b; const b = a; expect(a).toBe(b)',
  'function f(TOP) { expect(TOP).toBe(7); }',
  // Calls on both sides may differ, and so may two objects.
  'expect(add(1)).toBe(add(1))',
  'expect(await r).toBe(await r)',
  'expect(r.x).toBe(r.y)',
  'expect(r.x).not.toBe(r.x)',
  'expect(r?.x).toBe(r.x)',
  'expect(a++).toBe(a++)',
  'expect(delete r.x).toBe(delete r.x)',
  'expect({ a }).toBe({ a })',
  'expect({ a() {} }).toEqual({ a() {} })',
  'expect([1]).toBe([1])',
  'expect("1" * 1).toBe(1)',
  'assert.equal({ a }, { a })',
  'await expect(true).resolves.toBe(true)',
  // Marks of a place that must not be reached.
  'expect(true).toBe(false)',
  "expect('never').toBeNull()",
  'expect.unreachable()',
  'assert(false, "never")',
  'assert.fail("never")',
  // Matchers of others may look the subject up.
  "expect('src').toHaveNoCycles()",
  "expect('src/index.ts').toCompileTo('./out')",
  'expect("shape").toMatchSnapshot()',
  'expect.assertions(1)',
  'assert.equal(add(1), 1)',
  'assert.throws(() => add())',
  'verify(true)',
])('leaves alone %s', (assertion) => {
  expect(said(assertion)).toEqual([]);
});

it('leaves functions alone that have such a name and are no assertions', () => {
  const text =
    "import { equal } from './helper.js';\nconst assert = (a: boolean) => a;\nassert(true); equal(1, 1);";
  expect(saidBy(testAssertsConstant, factsOf(text))).toEqual([]);
});

it('finds them in helpers of the tests, and nowhere else', () => {
  const helper =
    "import { expect } from 'vitest';\nexport const check = () => expect(1).toBe(1);\n";
  const text = "import { check } from './support/check.js';\nit('a', () => check());";
  const others = { 'tests/support/check.ts': helper, 'tests/support/unused.ts': helper };
  expect(askOf(testAssertsConstant, factsOf(text, 1, others))).toMatchObject([
    { file: 'tests/support/check.ts', line: 2, column: 28 },
  ]);
});

it('survives sums of ten thousand terms, and constants made of each other', () => {
  const sum = Array(10_000).fill('1').join(' + ');
  const chain = Array.from({ length: 60 }, (_, n) => `const a${n + 1} = a${n} + a${n};`).join(' ');
  expect(said(`expect(${sum}).toBe(1)`)).toEqual([]);
  expect(said(`const a0 = 1; ${chain} expect(a60).toBe(1)`)).toEqual([]);
});
