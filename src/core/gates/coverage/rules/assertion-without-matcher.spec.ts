import { expect, it } from 'vitest';
import { factsOf, saidBy } from '../../../test-run/test-run.fixture';
import { assertionWithoutMatcher } from './assertion-without-matcher';

const HEAD = "import { expect, it } from 'vitest';\n";
const said = (text: string) =>
  saidBy(assertionWithoutMatcher, factsOf(`${HEAD}it('a', async () => { ${text}; });`));

it.each([
  'expect(add(1, 2))',
  'expect(add(1, 2)).not',
  'await expect(add(1)).resolves',
  'expect(add(1)).to.be',
  'expect(add(1)); expect(add(1)).toBe(1)',
])('reports %s', (text) => {
  expect(said(text)).toHaveLength(1);
});

it('shows what is there, where it stands', () => {
  expect(said('await expect(add(1)).resolves')).toEqual([
    '2:29 `expect(add(1)).resolves` says nothing of its subject, where a matcher was expected.',
  ]);
});

it.each([
  'expect(add(1)).toBe(1)',
  'expect(add(1)).to.be.true',
  'const total = expect(add(1)); total.toBe(1)',
  'verify(expect(add(1)))',
  'return expect(add(1))',
  'expect.assertions(1)',
  'expect.unreachable()',
  'query.expect(200)',
  'const text = "expect(1)"',
])('leaves alone %s', (text) => {
  expect(said(text)).toEqual([]);
});

it('knows an `expect` that is not the runner’s', () => {
  const text = "import { expect } from './rows.js';\nexpect(rows);";
  expect(saidBy(assertionWithoutMatcher, factsOf(text))).toEqual([]);
});
