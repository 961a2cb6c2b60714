import type { TestRun, TestState } from './test-run';

/** What became of each test, by file and by its name with those of its suites. */
export type TestOutcomes = Readonly<Record<string, Readonly<Record<string, TestState>>>>;

/** In the order of how bad they are: tests of the same name count as the worst of them. */
const STATES: readonly TestState[] = ['failed', 'unfinished', 'skipped', 'todo', 'passed'];

export function testOutcomesOf({ files }: TestRun): TestOutcomes {
  return Object.fromEntries(
    files.map(({ file, tests }) => {
      const outcomes: Record<string, TestState> = {};
      for (const { name, state } of tests) outcomes[name] = worse(outcomes[name] ?? state, state);
      return [file, outcomes];
    }),
  );
}

/** Out of evidence, which any version of any program may have written; what is no outcome is left out. */
export function readTestOutcomes(value: unknown): TestOutcomes {
  return Object.fromEntries(
    entriesOf(value).map(([file, tests]) => [
      file,
      Object.fromEntries(
        entriesOf(tests).filter((entry): entry is [string, TestState] =>
          STATES.some((state) => state === entry[1]),
        ),
      ),
    ]),
  );
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function worse(one: TestState, other: TestState): TestState {
  return STATES.indexOf(one) <= STATES.indexOf(other) ? one : other;
}
