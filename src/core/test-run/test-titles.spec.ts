import { expect, it } from 'vitest';
import { moduleOf } from '../module/module-view.fixture';
import { testSourceOf } from './test-source';
import { testTitlesOf, type TestTitle } from './test-titles';

function titles(source: string): TestTitle[] {
  const file = 'tests/a.test.ts';
  const text = `import { describe, it, test } from 'vitest';\n${source}`;
  return testTitlesOf(testSourceOf(moduleOf({ [file]: text }), file));
}

it('names tests with their suites', () => {
  const source =
    "describe('a cart', () => { describe('of one', () => { it('adds', () => {}); }); test(`costs`, () => {}); });";
  expect(titles(source).map(({ name }) => name)).toEqual([
    'a cart > of one > adds',
    'a cart > costs',
  ]);
});

it.each([
  ["it('keeps', () => {});", 'keeps', true],
  ["it('keeps', () => {});", 'keep', false],
  ["it('keeps', () => {});", 'it keeps', false],
  ["describe('a', () => { it('keeps', () => {}); });", 'a > keeps', true],
  ["describe('a', () => { describe('b', () => { it('c', () => {}); }); });", 'b > c', true],
  ["describe('a', () => { describe('b', () => { it('c', () => {}); }); });", 'a > c', false],
  ["it.each([1, 2])('keeps %d of them', () => {});", 'keeps %d of them', true],
  ["it.each([1, 2])('keeps %d of them', () => {});", 'keeps 2 of them', true],
  ["it.each([1, 2])('keeps %d of them', () => {});", 'keeps of them', false],
  ["it.each([{ n: 1 }])('keeps $n', () => {});", 'keeps 1', true],
  ["it('costs $price', () => {});", 'costs 3', false],
  ['it(`keeps ${size}`, () => {});', 'keeps 3', true],
  ['it(title, () => {});', 'anything', false],
  ["it('keeps (all)', () => {});", 'keeps (all)', true],
])('asks of %s whether %j means it: %s', (source, name, expected) => {
  expect(titles(source).some(({ isMeantBy }) => isMeantBy(name))).toBe(expected);
});

it.each([
  ["it('a', () => {});", false],
  ["it.skip('a', () => {});", true],
  ["it.todo('a');", true],
  ["describe.skip('s', () => { it('a', () => {}); });", true],
  ["it('a', { skip: true }, () => {});", true],
  ["it('a', { skip: false }, () => {});", false],
  ["describe.skip('s', () => { it('b', () => {}); }); it('a', () => {});", false],
])('says of %s whether it is skipped: %s', (source, expected) => {
  expect(titles(source).find(({ name }) => /(?:^|> )a$/.test(name))?.skipped).toBe(expected);
});
