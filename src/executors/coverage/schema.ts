import type { GateOptions } from '../gate-task';

/** Options of `@wsp/amiw:coverage`. */
export interface CoverageExecutorSchema extends GateOptions {
  /** Time limit for the whole run. @default 120 */
  readonly timeoutSeconds?: number;
}
