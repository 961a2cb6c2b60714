import type { GateName } from '../../core/gates/gate';
import type { EcosystemModule } from '../../core/gates/validate/facts';
import type { GateOptions } from '../gate-task';

/** Options of `@wsp/amiw:validate`. */
export interface ValidateExecutorSchema extends GateOptions {
  /** Contract files of the events that the module subscribes to, from the workspace root; inferred. */
  readonly contracts?: readonly string[];
  /** Of an ecosystem: those of its modules that the workspace has; inferred. */
  readonly modules?: readonly EcosystemModule[];
  /** Target name of each gate; `false` for one that is switched off. Inferred. */
  readonly gates?: Readonly<Partial<Record<GateName, string | false>>>;
}
