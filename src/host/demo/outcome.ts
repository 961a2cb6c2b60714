import type { DemoCheck } from '../../core/gates/demo/demo-run';
import type { Thrown } from '../../core/test-run/words';
import type { Observation } from '../reads/logged-read';

/** What the parent tells the child process that runs a demo; a JSON file. Paths are absolute. */
export interface DemoJob {
  /** The workspace's own vite, as a file URL. */
  readonly vite: string;
  readonly root: string;
  /** The module's own vitest or vite config; false when it has none. */
  readonly config: string | false;
  readonly demo: string;
  /** What vite made of it already, a JSON file; left out where the demo's process has to ask a vite of its own. */
  readonly prepared?: string;
  /** A folder outside the module that is removed afterwards. */
  readonly scratch: string;
  /** How far the demo's clock is ahead of the real one. */
  readonly aheadMs: number;
  /** The machine that the demo believes to be on. */
  readonly machine: Machine;
  readonly observation: Observation;
  /** Where the outcome goes. */
  readonly report: string;
}

/** What tells one machine from another. */
export interface Machine {
  readonly host: string;
  readonly user: string;
  readonly processors: number;
  /** In bytes. */
  readonly memory: number;
}

/** How the demo ended, as the child saw it. */
export type RawOutcome =
  | {
      readonly kind: 'returned';
      readonly lines: readonly string[];
      readonly checks: readonly DemoCheck[];
    }
  | { readonly kind: 'malformed'; readonly found: string }
  | { readonly kind: 'not-exported'; readonly found: string }
  | { readonly kind: 'threw'; readonly error: Thrown; readonly unhandled: boolean }
  | { readonly kind: 'crashed'; readonly how: string }
  /** It imports what was not prepared. */
  | { readonly kind: 'unprepared' };

export interface DemoReport {
  readonly outcome: RawOutcome;
  readonly printed: number;
}
