import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { demoOf, returned } from '../demo.fixture';
import { demoWithoutChecks } from './demo-without-checks';

const said = (source: string) => saidBy(demoWithoutChecks, demoOf([returned()], {}, source));
const demo = (...checks: string[]) =>
  `const SEVEN = 7;\nexport async function demo() {\n  return { lines: [], checks: [${checks.join(', ')}] };\n}\n`;

it('reports a demo without checks', () => {
  expect(saidBy(demoWithoutChecks, demoOf([returned(['a'], [])]))).toEqual([
    '0:0 The demo returned 0 checks, where at least one was expected.',
  ]);
});

it.each([
  "{ claim: 'a', expected: true, actual: true }",
  "{ claim: 'a', expected: [1, 'b'], actual: [1, 'b'] }",
  "{ claim: 'a', expected: total, actual: total }",
  "{ claim: 'a', expected: cart.total, actual: cart.total }",
  "{ claim: 'a', expected: 2, actual: 1 + 1 }",
  "{ claim: 'a', expected: SEVEN, actual: 7 }",
  "{ claim: 'a', actual: -1, expected: -1 }",
])('reports checks such as %s that can never fail', (check) => {
  expect(said(demo("{ claim: 'b', expected: 1, actual: total }", check))).toEqual([
    '3:76 The check "a" compares what stands in the source with itself.',
  ]);
});

const HELPERS = `
function check(claim: string, expected: unknown, actual: unknown): DemoCheck {
  return { claim, expected, actual };
}
const same = (actual: unknown, why: string, expected: unknown) => ({ claim: why, expected, actual });
`;

it.each([
  "check('a', 6, 6)",
  "check('a', 6, 5 + 1)",
  "check('a', total, total)",
  "check('a', [1, 1], [1, 1])",
  "same(6, 'a', 6)",
])('sees through helpers: %s', (check) => {
  expect(said(demo(check) + HELPERS)).toHaveLength(1);
});

it('sees through a helper of another source', () => {
  const text = `import { check } from './demo-result.js';\n${demo("check('a', 6, 6)")}`;
  const others = { 'src/demo-result.ts': HELPERS.replace('function', 'export function') };
  const found = saidBy(demoWithoutChecks, demoOf([returned()], {}, text, others));
  expect(found).toEqual(['4:32 The check "a" compares what stands in the source with itself.']);
});

it.each([
  "{ claim: 'a', expected: 3, actual: total }",
  "{ claim: 'a', expected: 3, actual: cart.total() }",
  "{ claim: 'a', expected: total, actual: cart.total }",
  "{ claim: 'a', expected: cart.total(), actual: cart.total() }",
  "{ claim: 'a', expected, actual }",
  "check('a', 3, cart.total())",
  "check('a', [1, 1], [delivered, failed])",
  "check('a', 3, seen.length)",
  'check(...values)',
  "same(cart.total(), 'a', 6)",
  "unknown('a', 3, 3)",
  '...checks',
])('accepts %s', (check) => {
  expect(said(demo(check) + HELPERS)).toEqual([]);
});

it('accepts a type that looks like a check', () => {
  expect(said("interface Check { claim: 'a'; expected: 1; actual: 1 }")).toEqual([]);
});

it('leaves a demo that failed to other rules', () => {
  expect(saidBy(demoWithoutChecks, demoOf([{ kind: 'timed-out' }]))).toEqual([]);
});
