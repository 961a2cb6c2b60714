import type { GateOptions } from '../gate-task';

/** Options of `@wsp/amiw:docs`. */
export interface DocsExecutorSchema extends GateOptions {
  /** @default false */
  readonly fix?: boolean;
  /** Time limit for each example. @default 10 */
  readonly timeoutSeconds?: number;
  /** Events of an ecosystem's modules; inferred for ecosystems. @default [] */
  readonly events?: readonly string[];
}
