import type { GateOptions } from '../gate-task';

/** Options of `@wsp/amiw:docs`. */
export interface DocsExecutorSchema extends GateOptions {
  /** @default false */
  readonly fix?: boolean;
  /** Events of an ecosystem's modules; inferred for ecosystems. @default [] */
  readonly events?: readonly string[];
}
