import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { demoOf, returned } from '../demo.fixture';
import { demoWithoutChecks } from './demo-without-checks';

const said = (source: string) => saidBy(demoWithoutChecks, demoOf([returned()], {}, source));
const demo = (...checks: string[]) =>
  `export async function demo() {\n  return { lines: [], checks: [${checks.join(', ')}] };\n}\n`;

it('reports a demo without checks', () => {
  expect(saidBy(demoWithoutChecks, demoOf([returned(['a'], [])]))).toEqual([
    '0:0 The demo returned 0 checks, where at least one was expected.',
  ]);
});

it.each([
  "{ claim: 'a', expected: true, actual: true }",
  "{ claim: 'a', expected: [1, 'b'], actual: [1, 'b'] }",
  "{ claim: 'a', expected: total, actual: total }",
  "{ claim: 'a', actual: -1, expected: -1 }",
])('reports checks such as %s that can never fail', (check) => {
  const found = said(demo(check, "{ claim: 'b', expected: 1, actual: 1 }"));
  expect(found).toEqual([
    '2:32 Every check of the demo compares what stands in the source with itself.',
  ]);
});

it.each([
  "{ claim: 'a', expected: 3, actual: total }",
  "{ claim: 'a', expected: 3, actual: cart.total() }",
  "{ claim: 'a', expected: total, actual: cart.total }",
  "{ claim: 'a', expected, actual }",
  "check('a', 3, 3)",
  '...checks',
])('accepts %s', (check) => {
  expect(said(demo(check))).toEqual([]);
});

it('accepts a constant among others, and a type that looks like a check', () => {
  const constant = "{ claim: 'a', expected: 1, actual: 1 }";
  expect(said(demo(constant, "{ claim: 'b', expected: 1, actual: total }"))).toEqual([]);
  expect(said("interface Check { claim: 'a'; expected: 1; actual: 1 }")).toEqual([]);
});

it('leaves a demo that failed to other rules', () => {
  expect(saidBy(demoWithoutChecks, demoOf([{ kind: 'timed-out' }]))).toEqual([]);
});
