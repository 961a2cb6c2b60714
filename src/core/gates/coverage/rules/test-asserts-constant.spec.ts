import { expect, it } from 'vitest';
import { factsOf, saidBy } from '../../../test-run/test-run.fixture';
import { testAssertsConstant } from './test-asserts-constant';

const HEAD =
  "import assert, { equal } from 'node:assert';\nimport { expect, it } from 'vitest';\nimport { add } from '../src/add.js';\n";
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
    '4:23 `expect(true) .toBe(true)` compares what stands in the test with itself.',
  ]);
});

it.each([
  'expect(add(1, 2)).toBe(3)',
  'expect(3).toBe(add(1, 2))',
  'expect(total).toBe(3)',
  'expect(total).not.toBe(total)',
  'expect(a).toBe(b)',
  'expect(`${total}`).toBe("3")',
  'expect(/a/).toEqual(/a/)',
  'expect([add(1)]).toEqual([1])',
  'expect({ [key]: 1 }).toEqual({ a: 1 })',
  'expect({ ...rest }).toEqual({})',
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
