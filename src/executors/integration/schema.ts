import type { Edge } from '../../core/ecosystem/integration-map';
import type { GateOptions } from '../gate-task';

/** Options of `@wsp/amiw:integration`. */
export interface IntegrationExecutorSchema extends GateOptions {
  /** Time limit for the whole run. @default 120 */
  readonly timeoutSeconds?: number;
  /** Contract files of the events that the module subscribes to, from the workspace root; inferred. */
  readonly contracts?: readonly string[];
  /** Of an ecosystem: events that one of its modules publishes and another one subscribes to; inferred. */
  readonly edges?: readonly Edge[];
}
