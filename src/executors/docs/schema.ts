import type { GateOptions } from '../gate-task';

/** Options of `@wsp/amiw:docs`. */
export type DocsExecutorSchema = GateOptions;
