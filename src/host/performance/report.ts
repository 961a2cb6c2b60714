import type { Round } from '../../core/performance/round';
import type { Thrown } from '../../core/test-run/words';
import type { Observation } from '../reads/logged-read';
import type { ModuleToLoad } from '../vite/module-loader.mjs';

/** What the parent tells a process that measures operations; a JSON file. Paths are absolute. */
export interface PerformanceJob extends ModuleToLoad {
  readonly files: readonly string[];
  /** Names of the operations to measure; all when left out. */
  readonly only?: readonly string[];
  readonly rounds: number;
  readonly observation: Observation;
  /** Where the process notes what it turns to, one {@link Progress} a line. */
  readonly progress: string;
  /** Where the report goes. */
  readonly report: string;
}

export interface Progress {
  readonly file: string;
  readonly operation?: string;
}

export type RawOutcome =
  | { readonly kind: 'measured'; readonly rounds: readonly Round[] }
  | { readonly kind: 'malformed'; readonly found: string }
  | { readonly kind: 'failed'; readonly error: Thrown };

export type RawFile =
  | {
      readonly file: string;
      readonly operations: readonly { readonly name: string; readonly outcome: RawOutcome }[];
    }
  | { readonly file: string; readonly found: string }
  | { readonly file: string; readonly error: Thrown };

export interface PerformanceReport {
  readonly files: readonly RawFile[];
  /** How the process was ended by what it ran. */
  readonly crash?: string;
}
