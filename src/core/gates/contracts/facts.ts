import type { EventLinks } from '../../contracts/event-links';
import type { Edge, ModuleEvents } from '../../ecosystem/integration-map';
import type { ModuleFacts } from '../gate';

/** The module as it was where it branched off, or when it was released last. */
export type ContractsBase =
  | {
      readonly state: 'read';
      /** What it is called, for people: `NX_BASE`, the name of a tag or of a branch. */
      readonly name: string;
      /** The module's manifest and contracts there, by path from its root; empty when it was not there yet. */
      readonly files: ReadonlyMap<string, string>;
    }
  /** There is nothing to compare with. */
  | { readonly state: 'none'; readonly reason: string }
  /** What was asked for cannot be read. */
  | { readonly state: 'unreadable'; readonly name: string };

/** A module, what its contracts were, and who else has to do with its events. */
export interface ContractsFacts extends ModuleFacts {
  readonly base: ContractsBase;
  /** `2027-01-31`. Only whether a day has come may make a difference: that is all the task's hash knows. */
  readonly today: string;
  readonly links: EventLinks;
  /** Contracts of the events that it subscribes to, as text, by event; of an ecosystem, of all events of its modules. */
  readonly subscribed: ReadonlyMap<string, string>;
  /** Of an ecosystem: what happens between its modules. */
  readonly edges: readonly Edge[];
  /** Of an ecosystem: what its modules publish and subscribe to. */
  readonly members: readonly ModuleEvents[];
  /** Of an ecosystem: events of its modules that no module of the workspace waits for. */
  readonly orphans: readonly Orphan[];
}

export interface Orphan {
  readonly event: string;
  /** Name of the module that publishes it. */
  readonly from: string;
}
