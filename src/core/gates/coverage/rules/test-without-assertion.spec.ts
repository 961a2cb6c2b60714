import { expect, it } from 'vitest';
import type { TestCase } from '../../../test-run/test-run';
import { factsOf, saidBy } from '../../../test-run/test-run.fixture';
import { testWithoutAssertion } from './test-without-assertion';

const VITEST = "import { assert, assertType, expect, expectTypeOf, it } from 'vitest';\n";

/** What is said of tests in which so many calls of `expect` were counted. */
const said = (
  text: string,
  expectCalls: TestCase['expectCalls'],
  others: Readonly<Record<string, string>> = {},
) => saidBy(testWithoutAssertion, factsOf(VITEST + text, expectCalls, others));

it.each([
  "it('a', () => {});",
  "it('a', () => { add(1, 2); });",
  "it('a', async () => { await add(1, 2); });",
  "it('a', function () { const total = add(1, 2); console.log(total); });",
  "const work = () => add(1, 2);\nit('a', work);",
  "it('a', () => { check(1); });\nfunction check(n: number) { console.log(n); }",
  "import { check } from './helper.js';\nit('a', () => { check(1); });",
  "import { verify } from '@acme/kernel';\nit('a', () => { verify(1); });",
  "it('a', () => { const text = 'expect(1).toBe(1)'; });",
  "it('a', () => { /* expect(1).toBe(1) */ });",
  "it('a', () => { expect.assertions(0); });",
  "it('a', () => { const order = { n: 1 } satisfies Order; add(order); });",
  "it('a', () => { assertAll(add(1)); });\nfunction assertAll(value) { return value; }",
  "// @ts-expect-error -- of another test\nadd('1');\nit('a', () => { add(1); });",
])('reports %s', (text) => {
  const helper = { 'tests/helper.ts': 'export const check = (n: number) => n;' };
  expect(said(text, 0, helper).map((line) => line.replace(/^\S+ /, ''))).toEqual([
    '`test 1` passed without an assertion.',
  ]);
});

it('reports assertions that a test never reaches', () => {
  const text = "it('a', () => { bus.on('x', () => { expect(1).toBe(add(0, 1)); }); });";
  expect(said(text, 0)).toEqual(['2:1 `test 1` passed without reaching any of its assertions.']);
});

it('leaves `expect` without a matcher, which vitest counts, to a rule of its own', () => {
  expect(said("it('a', () => { expect(add(1, 2)); });", 1)).toEqual([]);
  expect(said("it('a', () => { expect(add(1, 2)); });", 'unknown')).toEqual([]);
});

it.each([
  "it('a', () => { bus.on('x', () => { throw new Error('no'); }); });",
  "it('a', () => { run(broken()); });\nfunction broken() { return () => { throw new Error('no'); }; }",
  "it('a', () => { run(refuse); });\nconst refuse = () => { throw new Error('no'); };",
  "it('a', () => { run({ get() { throw new Error('no'); } }); });",
])('takes no fake that throws for an assertion: %s', (text) => {
  expect(said(text, 0)).toHaveLength(1);
});

it.each([
  "it('a', () => { try { add(1); throw new Error('no'); } catch (error) { verify(error); } });",
  "it('a', () => { if (add(1) === 1) return; throw new Error('no'); });",
  "it('a', () => { switch (add(1)) { case 1: break; default: throw new Error('no'); } });",
  "it('a', () => add(1).then(() => { throw new Error('no'); }, verify));",
  "it('a', () => { rows.forEach((row) => { if (!row.ok) throw new Error('no'); }); });",
  "it('a', () => { if (add(1) !== 1) stop('no'); });\nfunction stop(why) { throw new Error(why); }",
  "it('a', () => { add(1) === 1 || stop('no'); });\nconst stop = (why) => { raise(why); };\nfunction raise(why) { throw why; }",
  "it('a', () => { throwsOnly(() => add(1)); });\nfunction throwsOnly(f) { try { f(); } catch { return; } throw new Error('no'); }",
  "it('a', work);\nfunction work() { if (add(1) === 1) return; throw new Error('no'); }",
])('takes what throws on a condition for an assertion by hand: %s', (text) => {
  expect(said(text, 0)).toEqual([]);
});

it('trusts what was counted, wherever the assertion is written', () => {
  expect(said("it('a', () => { verifyAll(); });", 3)).toEqual([]);
  expect(said("it('a', () => { expect(add(1)).to.be.true; });", 1)).toEqual([]);
});

it.each([
  "import assert from 'node:assert/strict';\nit('a', () => { assert.equal(add(1, 2), 3); });",
  "import assert from 'node:assert';\nit('a', () => { assert(add(1, 2) === 3); });",
  "import { deepEqual as same } from 'assert';\nit('a', () => { same(add(1), 1); });",
  "import * as assert from 'assert';\nit('a', () => { assert.ok(add(1)); });",
  "import { expect as e } from 'chai';\nit('a', () => { e(add(1)).to.equal(1); });",
  "it('a', () => { assert.equal(add(1), 1); });",
  "it('a', () => { expectTypeOf(add).returns.toBeNumber(); });",
  "it('a', () => { assertType<number>(add(1)); });",
  "it('a', () => { try { add(); expect.unreachable(); } catch { /* right */ } });",
  "it('a', () => { try { add(); expect.fail('no'); } catch { /* right */ } });",
  "it('a', () => {\n  // @ts-expect-error -- no texts\n  add('1');\n});",
  "it('a', () => { add satisfies Operation; });",
  "it('a', () => { const held: Expect<Equal<typeof total, number>> = true; use(held); });",
  "it('a', () => { expectType<number>(add(1)); });\nfunction expectType<T>(value: T): T { return value; }",
  "it('a', () => { expectExact({ a: 1 })(add(1)); });\nfunction expectExact<T>(expected: T) { return <U extends T>(value: U) => {}; }",
  "it('a', () => { const assert = require('node:assert'); assert.equal(add(1), 1); });",
  "it('a', () => { if (add(1) !== 1) throw new Error('no'); });",
  "it('a', () => { add(1).should.equal(1); });",
  "it('a', async () => { await request(app).get('/').expect(200); });",
  "import * as fc from 'fast-check';\nit('a', () => { fc.assert(fc.property(fc.integer(), holds)); });",
  "import sinon from 'sinon';\nit('a', () => { sinon.assert.calledOnce(spy); });",
  "import { expectType } from 'ts-expect';\nit('a', () => { expectType<number>(add(1)); });",
  "it('a', () => { screen.getByText('total'); });",
  "it('a', async () => { await screen.findAllByRole('row'); });",
  "it('a', async () => { const { findByText } = render(page); await findByText('total'); });",
  "it.fails('a', () => { add(1); });",
  "import assert from 'node:assert';\nconst work = () => { assert.ok(add(1)); };\nit('a', work);",
  "import assert from 'node:assert';\nit('a', () => { check(1); });\nfunction check(n: number) { assert.ok(n); }",
  "import assert from 'node:assert';\nclass Page { check() { assert.ok(add(1)); } }\nit('a', () => { new Page().check(); });",
  "import assert from 'node:assert';\nit('a', () => { add(1); });\nafterEach(() => { assert.ok(total()); });",
  "import { check } from './helper.js';\nit('a', () => { check(1); });",
  "import check from './helper.js';\nit('a', () => { check(1); });",
  "import { behavesLikeCart } from './shared.js';\nbehavesLikeCart();",
])('accepts %s', (text) => {
  const others = {
    'tests/helper.ts':
      "import assert from 'node:assert';\nimport { again } from './again.js';\nexport function check(n: number) { again(n); }\nexport default check;",
    'tests/again.ts':
      "import assert from 'node:assert';\nexport const again = (n: number) => { assert.ok(n); };",
    'tests/shared.ts':
      "import assert from 'node:assert';\nimport { it } from 'vitest';\nexport function behavesLikeCart() { it('x', () => { assert.ok(1); }); }",
  };
  const facts = factsOf(VITEST + text, 0, others);
  // A helper that defines tests: vitest names the line on which the helper is called.
  const [file] = facts.run.files;
  const shared = {
    name: 'test 1',
    state: 'passed',
    line: 3,
    column: 1,
    failures: [],
    expectCalls: 0,
  } as const;
  const tests = file && file.tests.length > 0 ? file.tests : [shared];
  const run = { ...facts.run, files: file ? [{ ...file, tests }] : [] };
  expect(saidBy(testWithoutAssertion, { ...facts, run })).toEqual([]);
});

it('goes by the syntax where nothing could be counted', () => {
  expect(said("it.concurrent('a', async () => { expect(add(1)).toBe(1); });", 'unknown')).toEqual(
    [],
  );
  expect(said("it.concurrent('a', async () => { await add(1); });", 'unknown')).toEqual([
    '2:1 `test 1` passed without an assertion.',
  ]);
});

it('reports a source that a test throws in, not the test', () => {
  const others = { 'src/add.ts': "export function add() { throw new Error('no'); }" };
  expect(
    said("import { add } from '../src/add.js';\nit('a', () => { add(); });", 0, others),
  ).toEqual(['3:1 `test 1` passed without an assertion.']);
});

it('reports rows of one call once, and only tests that passed', () => {
  const facts = factsOf("it.each([1, 2])('a %i', () => {});", 0);
  const [file] = facts.run.files;
  const rows = file?.tests.flatMap((test) => [test, { ...test, name: 'test 2' }]) ?? [];
  const run = (tests: readonly TestCase[]) => ({
    ...facts,
    run: { ...facts.run, files: file ? [{ ...file, tests }] : [] },
  });
  expect(saidBy(testWithoutAssertion, run(rows))).toHaveLength(1);
  const others = rows.map((test) => ({ ...test, state: 'skipped' as const }));
  expect(saidBy(testWithoutAssertion, run(others))).toEqual([]);
});
