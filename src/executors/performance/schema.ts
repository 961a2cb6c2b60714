import type { GateOptions } from '../gate-task';

/** Options of `@wsp/amiw:performance`. */
export interface PerformanceExecutorSchema extends GateOptions {
  /** Time limit for the whole run. @default 120 */
  readonly timeoutSeconds?: number;
  /** Measures, keeps the figures in the module's `performance.json`, and goes on as ever. @default false */
  readonly record?: boolean;
  /** Whether a budget on which the rounds do not agree fails the gate. @default false */
  readonly failOnInconclusive?: boolean;
  /** Contract files of the events that the module subscribes to, from the workspace root; inferred. */
  readonly contracts?: readonly string[];
}
