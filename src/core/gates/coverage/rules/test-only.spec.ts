import { expect, it } from 'vitest';
import { factsOf, saidBy } from '../../../test-run/test-run.fixture';
import { testOnly } from './test-only';

const linesOf = (text: string) =>
  saidBy(testOnly, factsOf(text)).map((said) => Number(said.split(':')[0]));

it('reports `only` in every spelling', () => {
  const text = `
import { it, test as check, describe, suite } from 'vitest';
import * as runner from 'vitest';
it.only('a', () => {});
check.only('b', () => {});
describe.only('c', () => {});
suite.only('d', () => {});
it.only.each([1])('e', () => {});
it.concurrent.only('f', () => {});
describe.each([1]).only('g', () => {});
fit('h', () => {});
fdescribe('i', () => {});
it('j', { only: true }, () => {});
runner.it.only('k', () => {});
it.only.each\`a\`('l', () => {});
const mine = it.extend({ cart: 1 });
mine.only('m', () => {});
const alone = it.only;
alone('n', () => {});
`;
  expect(linesOf(text)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 19]);
});

it('tells where it stands', () => {
  expect(saidBy(testOnly, factsOf("describe('s', () => { it.only('a', () => {}); });"))).toEqual([
    '1:26 `only` makes this test the only one that runs, where all were expected to run.',
  ]);
});

it('reports a test with fixtures of its own', () => {
  expect(linesOf("import { test } from './fixtures.js';\ntest.only('a', () => {});")).toEqual([2]);
});

it('leaves alone what looks like it', () => {
  const text = `
import { it } from 'vitest';
import { only, query } from './helper.js';
// it.only('in a comment', () => {});
const text = "it.only('in a string', () => {})";
query.only('a', () => {});
only('a', () => {});
it('only', () => { cart.only('a', () => {}); });
it('a', { only: false }, () => {});
const test = createTester();
test.only('of something else');
function fit(a: string, b: () => void) { return [a, b]; }
fit('a shoe', () => {});
`;
  expect(linesOf(text)).toEqual([]);
});

it('says nothing of a file that does not parse', () => {
  expect(linesOf("it.only('a', () => {")).toEqual([]);
});
