import type { GateOptions } from '../gate-task';

/** Options of `@wsp/amiw:structure`. */
export interface StructureExecutorSchema extends GateOptions {
  /** Domains that a module may be placed in. @default the ten of WSP 3 */
  readonly domains?: readonly string[];
  /** Names of the modules that the workspace has; inferred for ecosystems. @default [] */
  readonly modules?: readonly string[];
}
