import type { Position } from '../source/position';
import type { FileRead } from '../test-run/file-reads';

/** A place in a document. */
export interface DocumentPlace extends Position {
  readonly document: string;
}

/** What the compiler says of an example. */
export interface TypeProblem extends DocumentPlace {
  /** The compiler's number of it. */
  readonly code: number;
  /** In the compiler's words, in one line, with a full stop. */
  readonly message: string;
}

/** A comment `// => …` that does not say what was there. */
export interface DifferentResult extends DocumentPlace {
  readonly expected: string;
  /** As a sentence goes on: "`2` was found", "the line was never reached". */
  readonly found: string;
}

/** How an example ended, where it did not end well. */
export type ExampleFailure = DocumentPlace &
  (
    | { readonly kind: 'threw'; readonly message: string; readonly unhandled: boolean }
    /** The process ended in the middle of it; says what it did: `called process.exit(1)`. */
    | { readonly kind: 'crashed'; readonly how: string }
    | { readonly kind: 'timed-out'; readonly limitMs: number }
  );

/** What came out of compiling and running a module's examples. */
export interface ExamplesRun {
  /** Programs that were run; those with type problems are not. */
  readonly ran: number;
  /** Results that were compared. */
  readonly results: number;
  readonly typeProblems: readonly TypeProblem[];
  readonly failures: readonly ExampleFailure[];
  readonly differences: readonly DifferentResult[];
  /** Files of the workspace that were compiled or opened meanwhile; left out where something was cut short. */
  readonly reads?: readonly FileRead[];
}

/** Of a module without examples. */
export const NO_EXAMPLES_RUN: ExamplesRun = {
  ran: 0,
  results: 0,
  typeProblems: [],
  failures: [],
  differences: [],
};
