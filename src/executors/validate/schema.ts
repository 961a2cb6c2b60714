import type { GateName } from '../../core/gates/gate';
import type { GateOptions } from '../gate-task';

/** Options of `@wsp/amiw:validate`. */
export interface ValidateExecutorSchema extends GateOptions {
  /** Contract files of the events that the module subscribes to, from the workspace root; inferred. */
  readonly contracts?: readonly string[];
  /** Target name of each gate; `false` for one that is switched off. Inferred. */
  readonly gates?: Readonly<Partial<Record<GateName, string | false>>>;
}
