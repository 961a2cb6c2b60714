import type { GateName } from '../../core/gates/gate';
import type { EcosystemModule } from '../../core/gates/validate/facts';

/** Options of `@wsp/amiw:report`. */
export interface ReportExecutorSchema {
  /** Opens the report in the browser. @default false */
  readonly open?: boolean;
  /** Serves the report on this machine, and loads it again when evidence changes. @default false */
  readonly serve?: boolean;
  /** Port for `serve`; 0 for any that is free. @default 0 */
  readonly port?: number;
  /** Contract files of the events of the ecosystem's modules, from the workspace root; inferred. */
  readonly contracts?: readonly string[];
  /** Modules of the ecosystem that the workspace has; inferred. */
  readonly modules?: readonly EcosystemModule[];
  /** Target name of each gate; `false` for one that is switched off. Inferred. */
  readonly gates?: Readonly<Partial<Record<GateName, string | false>>>;
}
