import type { TestFile, TestRun, TestState } from './test-run';

/**
 * Whether nothing went wrong in a run and every file had something to say, so that it would say the same anywhere.
 * What tests did that shared a vitest with others counts only when it is plain.
 */
export function isPlain({ outcome, running, unhandled, files }: TestRun): boolean {
  return (
    outcome === 'finished' &&
    running.length === 0 &&
    unhandled.length === 0 &&
    files.every(isPlainFile)
  );
}

const PLAIN: readonly TestState[] = ['passed', 'skipped', 'todo'];

/** Hooks run for a file only with its tests: what it read is not known of one without any that ran. */
function isPlainFile({ state, tests, failures }: TestFile): boolean {
  return (
    state === 'passed' &&
    failures.length === 0 &&
    tests.every((test) => PLAIN.includes(test.state)) &&
    tests.some((test) => test.state === 'passed')
  );
}
