import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { factsOf, fileOf, runOf, saidBy } from '../../../test-run/test-run.fixture';
import type { TestCase } from '../../../test-run/test-run';
import { testRetried } from './test-retried';

const said = (text: string) => saidBy(testRetried, factsOf(text));

it.each([
  "it('a', { retry: 3 }, () => {});",
  "it('a', () => {}, { retry: 3 });",
  "it('a', { timeout: 5, retry: { count: 2 } }, () => {});",
  "it.each([1])('a', { retry: times }, () => {});",
  "describe('a', { retry: 1 }, () => { it('b', () => {}); });",
])('reports %s', (text) => {
  expect(said(text)).toHaveLength(1);
});

it('says what is retried, where it is written', () => {
  expect(said("it('a', { retry: 3 }, () => {});")).toEqual([
    '1:11 `retry` lets this test pass when it fails at times, where every try was expected to count.',
  ]);
});

it.each([
  "it('a', () => {});",
  "it('a', { retry: 0 }, () => {});",
  "it('a', { repeats: 3 }, () => {});",
  "it('retry', () => { fetch({ retry: 3 }); });",
  "client('a', { retry: 3 }, () => {});",
  "it('a', () => {}, 5000);",
])('leaves alone %s', (text) => {
  expect(said(text)).toEqual([]);
});

const ran = (text: string, test: Partial<TestCase>) =>
  saidBy(testRetried, {
    module: moduleOf({ 'tests/a.test.ts': text }),
    run: runOf({ files: [fileOf('tests/a.test.ts', [{ line: 2, column: 1, ...test }])] }),
  });

it('reports a test that was retried by options that stand elsewhere', () => {
  const text = "const OPTIONS = { retry: 3 };\nit('a', OPTIONS, () => {});";
  expect(ran(text, { name: 'a', retried: true })).toEqual([
    '2:1 `a` is tried again when it fails, where every try was expected to count.',
  ]);
  expect(ran(text, { name: 'a' })).toEqual([]);
});

it('tells tests of a retried suite once, at the suite', () => {
  const text = "describe('a', { retry: 3 }, () => {\nit('b', () => {});\n});";
  expect(ran(text, { name: 'a > b', retried: true })).toHaveLength(1);
});
