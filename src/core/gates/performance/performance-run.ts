import type { Round } from '../../performance/round';
import type { FileRead } from '../../test-run/file-reads';
import type { Failure } from '../../test-run/test-run';

/** What became of one operation that a performance test exports. */
export type OperationOutcome =
  /** Rounds of each process that measured it; none when the run ended before. */
  | { readonly kind: 'measured'; readonly processes: readonly (readonly Round[])[] }
  /** It is no operation; `found` says what it is. */
  | { readonly kind: 'malformed'; readonly found: string }
  /** Its set-up or a call of it threw, or left a rejection or exception that nobody handled. */
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Operation {
  readonly name: string;
  readonly outcome: OperationOutcome;
}

/** A performance test: what it exports, or why it could not be loaded. */
export type PerformanceFile =
  | { readonly file: string; readonly operations: readonly Operation[] }
  /** `found` says what it exports in the place of operations. */
  | { readonly file: string; readonly found: string }
  | { readonly file: string; readonly failure: Failure };

/** Where a run stood. */
export interface RunPlace {
  readonly file: string;
  /** Left out while the file was loaded. */
  readonly operation?: string;
}

/** What happened when a module's performance tests were run. */
export interface PerformanceRun {
  readonly timeoutMs: number;
  readonly outcome: 'finished' | 'timed-out' | 'crashed';
  /** How the process ended: `called process.exit(3)`; only of a run that crashed. */
  readonly crash?: string;
  /** What was going on when it was cut short. */
  readonly at?: RunPlace;
  readonly files: readonly PerformanceFile[];
  /** The files of the workspace that were read, sorted, each once. Left out when the run was cut short. */
  readonly reads?: readonly FileRead[];
}
