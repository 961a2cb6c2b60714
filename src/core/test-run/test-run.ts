import type { CoverageMapData } from 'istanbul-lib-coverage';
import type { FileRead } from './file-reads';

/** Which of a module's tests ran. */
export type TestKind = 'unit' | 'integration';

/** A place in one of the module's files, or in a file of the workspace when `outside` is set. */
export interface SourcePlace {
  /** Relative to the module's root with forward slashes; to the workspace's root when `outside`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  readonly outside?: true;
}

/** Something that was thrown, in words without absolute paths, terminal colours and times. */
export interface Failure {
  /** Such as `AssertionError: expected 1 to be 2`, on one line. */
  readonly message: string;
  /** The innermost place in the module, else in the workspace. */
  readonly place?: SourcePlace;
}

export type TestState = 'passed' | 'failed' | 'skipped' | 'todo' | 'unfinished';

/** One test as vitest saw it. */
export interface TestCase {
  /** With the names of its suites: `cart > adds an item`. */
  readonly name: string;
  readonly line?: number;
  readonly column?: number;
  readonly state: TestState;
  /** What `ctx.skip(note)` was given. */
  readonly note?: string;
  readonly failures: readonly Failure[];
  /**
   * How often vitest's own `expect` was called while it ran; `unknown` when that cannot be told
   * (it did not pass, or it ran concurrently with others and used the shared `expect`).
   */
  readonly expectCalls: number | 'unknown';
  /** Edges of an ecosystem that it says to have exercised, in `task.meta.exercisedEdges`. */
  readonly exercisedEdges?: readonly string[];
  /** It, or one of its suites, asks to be tried again when it fails. */
  readonly retried?: true;
}

/**
 * `unfinished` was started and never ended: it hung, or its worker died.
 * `not-run` was asked for and never started.
 */
export type TestFileState = 'passed' | 'failed' | 'skipped' | 'unfinished' | 'not-run';

/** One test file; every file that was asked for is there, whatever happened. */
export interface TestFile {
  /** Relative to the module's root, forward slashes. */
  readonly file: string;
  readonly state: TestFileState;
  readonly tests: readonly TestCase[];
  /** What was thrown outside a test: at import, in a suite's body or its hooks. */
  readonly failures: readonly Failure[];
}

/** Something that was thrown where no test could catch it. */
export interface UnhandledError extends Failure {
  /** `Unhandled Rejection`, `Uncaught Exception` and the like. */
  readonly kind: string;
  /** The test file that was running, where it is known. */
  readonly file?: string;
}

export type RunOutcome = 'finished' | 'timed-out' | 'crashed';

/** What happened when a module's tests were run. Without times and absolute paths. */
export interface TestRun {
  readonly kind: TestKind;
  readonly outcome: RunOutcome;
  /** The time limit of the run. */
  readonly timeoutMs: number;
  /** Why the run crashed, when it did: `killed by SIGABRT`, or what vitest said at start. */
  readonly crash?: Failure;
  /** Test files that were running when the time was up or a worker died. */
  readonly running: readonly string[];
  /** Sorted by file. */
  readonly files: readonly TestFile[];
  readonly unhandled: readonly UnhandledError[];
  /** Istanbul's map with module-relative paths; undefined when none was asked for or none was made. */
  readonly coverage?: CoverageMapData;
  /**
   * The files of the workspace that were read, sorted, each once. Left out when the run did not come to its end:
   * what was read by then depends on when that was.
   */
  readonly reads?: readonly FileRead[];
}
