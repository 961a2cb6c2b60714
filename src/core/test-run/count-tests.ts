import type { TestRun } from './test-run';

/** How many tests there are, by what became of them. */
export type TestCounts = Readonly<
  Record<'files' | 'total' | 'passed' | 'failed' | 'skipped' | 'unfinished', number>
>;

export function countTests({ files }: TestRun): TestCounts {
  const states = files.flatMap(({ tests }) => tests.map(({ state }) => state));
  const count = (...wanted: readonly string[]): number =>
    states.filter((state) => wanted.includes(state)).length;
  return {
    files: files.length,
    total: states.length,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped', 'todo'),
    unfinished: count('unfinished'),
  };
}

/** `42 tests in 3 files, 2 failed`. */
export function testsText({ files, total, failed, skipped, unfinished }: TestCounts): string {
  const others = Object.entries({ failed, skipped, unfinished })
    .filter(([, number]) => number > 0)
    .map(([state, number]) => `, ${number} ${state}`);
  return `${amount(total, 'test')} in ${amount(files, 'file')}${others.join('')}`;
}

function amount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
