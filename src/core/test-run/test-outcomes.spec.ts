import { expect, it } from 'vitest';
import { readTestOutcomes, testOutcomesOf } from './test-outcomes';
import type { TestCase, TestRun, TestState } from './test-run';

const test = (name: string, state: TestState): TestCase => ({
  ...{ name, state, failures: [], expectCalls: 1 },
});

const run: TestRun = {
  ...{ kind: 'unit', outcome: 'finished', timeoutMs: 1000, running: [], unhandled: [] },
  files: [
    {
      ...{ file: 'tests/a.test.ts', state: 'failed', failures: [] },
      tests: [
        test('a > b', 'passed'),
        test('c', 'skipped'),
        test('c', 'passed'),
        test('d', 'todo'),
      ],
    },
  ],
};

it('tells what became of each test, the worst of those with one name', () => {
  expect(testOutcomesOf(run)).toEqual({
    'tests/a.test.ts': { 'a > b': 'passed', c: 'skipped', d: 'todo' },
  });
  expect(readTestOutcomes(JSON.parse(JSON.stringify(testOutcomesOf(run))))).toEqual(
    testOutcomesOf(run),
  );
});

it.each([undefined, null, 'passed', [], { a: null }, { a: { b: 'fine' } }])(
  'finds no outcomes in %j',
  (value) => {
    const found = Object.values(readTestOutcomes(value)).flatMap((tests) => Object.keys(tests));
    expect(found).toEqual([]);
  },
);
