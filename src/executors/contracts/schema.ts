import type { EventLinks } from '../../core/contracts/event-links';
import type { Edge, ModuleEvents } from '../../core/ecosystem/integration-map';
import type { Orphan } from '../../core/gates/contracts/facts';
import type { GateOptions } from '../gate-task';

/** Options of `@wsp/amiw:contracts`. */
export interface ContractsExecutorSchema extends GateOptions {
  /** Contract files of the events that the module subscribes to, from the workspace root; inferred. */
  readonly contracts?: readonly string[];
  /** What the manifests of other modules say of the module's events; inferred. */
  readonly events?: EventLinks;
  /** Of an ecosystem: events that one of its modules publishes and another one subscribes to; inferred. */
  readonly edges?: readonly Edge[];
  /** Of an ecosystem: what its modules publish and subscribe to; inferred. */
  readonly members?: readonly ModuleEvents[];
  /** Of an ecosystem: events of its modules that no module subscribes to; inferred. */
  readonly orphans?: readonly Orphan[];
}
