import type { ExpectedResult } from '../../core/examples/instrument';
import type { Thrown } from '../../core/test-run/words';
import type { Observation } from '../reads/logged-read';

/** Programs of one module that are run one after the other. */
export interface ExampleJob {
  /** An empty folder that is there for this job. */
  readonly cwd: string;
  readonly programs: readonly CompiledProgram[];
  /** Key of the global registry in which they look for their witnesses. */
  readonly registry: string;
  readonly observation: Observation;
}

/** A program as Node can import it. */
export interface CompiledProgram {
  /** The name that it asks for its witness by. */
  readonly id: string;
  readonly url: string;
  readonly claims: readonly ExpectedResult[];
}

/** What was there in the place of a claimed result. */
export type Telling =
  | { readonly kind: 'same' }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'printed'; readonly text: string }
  | { readonly kind: 'threw'; readonly error: Thrown }
  | { readonly kind: 'not-reached' };

/** What a running program tells, with its number in the job. */
export type ExampleEvent =
  | { readonly kind: 'started'; readonly program: number }
  | { readonly kind: 'passed'; readonly program: number; readonly tellings: readonly Telling[] }
  | {
      readonly kind: 'threw';
      readonly program: number;
      readonly error: Thrown;
      readonly unhandled: boolean;
      readonly tellings: readonly Telling[];
    }
  | { readonly kind: 'left'; readonly program: number; readonly how: string }
  /** The thread is gone, with all programs or in the middle of one. */
  | { readonly kind: 'ended'; readonly how: string };

/** Between the process that has the examples' threads and its parent. */
export type ExampleRequest =
  { readonly kind: 'run'; readonly job: ExampleJob } | { readonly kind: 'stop' };
