import type { FileRead } from '../../test-run/file-reads';
import type { Failure } from '../../test-run/test-run';

/** One check of a demo, compared where its values lived. */
export interface DemoCheck {
  readonly claim: string;
  readonly equal: boolean;
  /** The values in words. */
  readonly expected: string;
  readonly actual: string;
}

/** What one execution of a demo came to. */
export type DemoOutcome =
  | {
      readonly kind: 'returned';
      readonly lines: readonly string[];
      readonly checks: readonly DemoCheck[];
    }
  /** It returned something else than a `DemoResult`; `found` says what. */
  | { readonly kind: 'malformed'; readonly found: string }
  /** `src/demo.ts` exports no function `demo`; `found` says what it exports. */
  | { readonly kind: 'not-exported'; readonly found: string }
  /** It threw, or left a rejection or exception that nobody handled. */
  | { readonly kind: 'threw'; readonly failure: Failure; readonly unhandled: boolean }
  | { readonly kind: 'timed-out' }
  /** The process ended before the demo did: `called process.exit(3)`, `killed by SIGABRT`. */
  | { readonly kind: 'crashed'; readonly how: string };

/** What happened when a module's demo was run: twice, in two processes of different date, time zone and locale. */
export interface DemoRun {
  readonly timeoutMs: number;
  /** False when there is no `src/demo.ts`; then nothing was run. */
  readonly found: boolean;
  /** The second run is left out when the first did not return. */
  readonly outcomes: readonly DemoOutcome[];
  /** How many lines the demo printed by itself. */
  readonly printed: number;
  /** The files of the workspace that were read, sorted, each once. Left out when the time was up or its process ended. */
  readonly reads?: readonly FileRead[];
}
