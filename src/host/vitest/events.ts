import type { SharedSettings } from '../../core/test-run/shared-config';
import type { Thrown } from '../../core/test-run/words';
import type { Observation } from '../reads/logged-read';

/** What the parent tells the child process that runs vitest; a JSON file. Paths are absolute. */
export interface VitestJob {
  /** The workspace's own `vitest/node`, as a file URL. */
  readonly vitestNode: string;
  readonly root: string;
  /** The module's own vitest or vite config; false when it has none. */
  readonly config: string | false;
  readonly testFiles: readonly string[];
  /** A folder outside the module that is removed afterwards. */
  readonly scratch: string;
  /** Where events go, one JSON value a line. */
  readonly events: string;
  /** Counts calls of `expect`; runs before every test file. */
  readonly setupFile: string;
  readonly observation: Observation;
  /** Folder for the coverage report; undefined when none is wanted. */
  readonly coverage?: string;
}

/** The tests of one module among those that share a vitest. */
export interface SharedModuleJob extends VitestJob {
  /** What its own config calls it. */
  readonly name: string;
  /** Its time limit. */
  readonly limitMs: number;
}

/** What the parent tells the child process that runs modules one after another in one vitest. Paths are absolute. */
export interface SharedJob extends Pick<
  VitestJob,
  'vitestNode' | 'root' | 'config' | 'scratch' | 'coverage'
> {
  /** The workspace's own vite, as a file URL. */
  readonly vite: string;
  readonly settings: SharedSettings;
  /** Run before every test file, in this order. */
  readonly setupFiles: readonly string[];
  /** After so long without a sign of life a module is given up. */
  readonly silenceMs: number;
  readonly modules: readonly SharedModuleJob[];
}

/** As vitest serialises what was thrown. */
export type RawError = Thrown;

export interface RawTest {
  readonly id: string;
  readonly name: string;
  readonly line?: number;
  readonly column?: number;
  readonly concurrent: boolean;
  /** Its own `retry`, or that of a suite; the config's is switched off. */
  readonly retried?: true;
}

export interface RawResult extends RawTest {
  readonly state: 'passed' | 'failed' | 'skipped' | 'todo' | 'pending';
  readonly note?: string;
  readonly errors: readonly RawError[];
  /** What the test itself put into `task.meta.exercisedEdges`. */
  readonly exercisedEdges?: readonly string[];
  /** Undefined when our setup file had no say, as in a browser. */
  readonly expectCalls?: number;
}

export interface RawUnhandled extends RawError {
  readonly kind: string;
  readonly file?: string;
}

/** One line of the child's report. `file` is absolute. */
export type VitestEvent =
  | { readonly type: 'file-started'; readonly file: string }
  | { readonly type: 'file-collected'; readonly file: string; readonly tests: readonly RawTest[] }
  | { readonly type: 'test-ended'; readonly file: string; readonly test: RawResult }
  | {
      readonly type: 'file-ended';
      readonly file: string;
      readonly state: 'passed' | 'failed' | 'skipped' | 'pending' | 'queued';
      readonly errors: readonly RawError[];
    }
  | { readonly type: 'unhandled'; readonly errors: readonly RawUnhandled[] }
  /** Vitest could not begin, or gave up: a broken config, a global setup that threw. */
  | { readonly type: 'broken'; readonly error: RawError }
  | { readonly type: 'finished' };
