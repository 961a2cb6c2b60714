import type { ReportedFinding, Rule } from '../gates/rule';
import { moduleOf, type ModuleOverrides } from '../module/module-view.fixture';
import type { TestFacts } from './test-facts';
import { testSourceOf } from './test-source';
import type { TestCase, TestFile, TestRun } from './test-run';

export function runOf(run: Partial<TestRun> = {}): TestRun {
  return {
    kind: 'unit',
    outcome: 'finished',
    timeoutMs: 120_000,
    running: [],
    files: [],
    unhandled: [],
    ...run,
  };
}

export function fileOf(file: string, tests: readonly Partial<TestCase>[] = []): TestFile {
  return { file, state: 'passed', tests: tests.map(testOf), failures: [] };
}

export function testOf(test: Partial<TestCase>): TestCase {
  return { name: 'adds', state: 'passed', failures: [], expectCalls: 1, ...test };
}

/** What a rule says of a run. */
export function askOf<Facts>(rule: Rule<Facts>, facts: Facts): ReportedFinding[] {
  const found: ReportedFinding[] = [];
  rule.check(facts, (finding) => found.push(finding));
  return found;
}

const FILE = 'tests/cart.test.ts';

/**
 * Facts of one test file, `tests/cart.test.ts`, in which every test call is a test that passed,
 * with so many calls of `expect` counted.
 */
export function factsOf(
  text: string,
  expectCalls: TestCase['expectCalls'] = 1,
  others: Readonly<Record<string, string>> = {},
  overrides: ModuleOverrides = {},
): TestFacts {
  const module = moduleOf({ [FILE]: text, ...others }, overrides);
  const { calls, parsed } = testSourceOf(module, FILE);
  const tests = calls
    .filter(({ kind }) => kind === 'test')
    .map(({ start }, index) => ({
      name: `test ${index + 1}`,
      expectCalls,
      ...parsed.positionAt(start),
    }));
  return { module, run: runOf({ files: [fileOf(FILE, tests)] }) };
}

/** `line:column message` of each finding. */
export function saidBy<Facts>(rule: Rule<Facts>, facts: Facts): string[] {
  return askOf(rule, facts).map(
    ({ line, column, message }) => `${line ?? 0}:${column ?? 0} ${message}`,
  );
}
