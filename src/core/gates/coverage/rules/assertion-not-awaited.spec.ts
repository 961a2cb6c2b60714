import { expect, it } from 'vitest';
import { askOf, factsOf, saidBy } from '../../../test-run/test-run.fixture';
import { assertionNotAwaited } from './assertion-not-awaited';

const HEAD = "import { expect, it } from 'vitest';\n";
const said = (text: string) =>
  saidBy(assertionNotAwaited, factsOf(`${HEAD}it('a', async () => { ${text}; });`));

it.each([
  'expect(load()).resolves.toBe(1)',
  'expect(load()).rejects.toThrow()',
  'expect(load()).resolves.not.toBe(1)',
  'void expect(load()).resolves.toBe(1)',
  '(expect(load()).rejects.toThrow("no"))',
  'rows.forEach((row) => { expect(row).resolves.toBe(1); })',
])('reports %s', (text) => {
  expect(said(text)).toHaveLength(1);
});

it('shows what nobody waits for', () => {
  expect(said('expect(load()).resolves.toBe(1)')).toEqual([
    '2:23 `expect(load()).resolves.toBe(1)` is a promise that nobody waits for, where `await` was expected.',
  ]);
});

it.each([
  'await expect(load()).resolves.toBe(1)',
  'return expect(load()).rejects.toThrow()',
  'await Promise.all([expect(load()).resolves.toBe(1)])',
  'await Promise.all(rows.map((row) => expect(row).resolves.toBe(1)))',
  'const later = expect(load()).resolves.toBe(1); await later',
  'pending.push(expect(load()).resolves.toBe(1))',
  'expect(load()).resolves.toBe(1).then(done, done)',
  'expect(load()).toBe(1)',
  // Told by another rule.
  'expect(load()).resolves',
])('leaves alone %s', (text) => {
  expect(said(text)).toEqual([]);
});

it('finds them in helpers', () => {
  const helper =
    "import { expect } from 'vitest';\nexport function check(p) { expect(p).resolves.toBe(1); }";
  const text = "import { check } from './support/check.js';\nit('a', () => check(load()));";
  const found = askOf(assertionNotAwaited, factsOf(text, 1, { 'tests/support/check.ts': helper }));
  expect(found.map(({ file }) => file)).toEqual(['tests/support/check.ts']);
});
