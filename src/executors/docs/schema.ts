import type { GateOptions } from '../gate-task';

/** Options of `@wsp/amiw:docs`. */
export interface DocsExecutorSchema extends GateOptions {
  /** Events of an ecosystem's modules; inferred for ecosystems. @default [] */
  readonly events?: readonly string[];
}
