import { termsOf, type ContractTerms } from '../../core/contracts/contract';
import { propertiesOf } from '../../core/ecosystem/contract-paths';
import { eventName, waysOf } from '../../core/ecosystem/ecosystem-spec';
import type { EcosystemOptions } from './options';

/** An event that a module of an ecosystem publishes, or that comes from outside. */
export interface EcosystemEvent {
  readonly event: string;
  /** Name of the module that publishes it, or `outside`. */
  readonly from: string;
  /** Names of the modules that answer it. */
  readonly to: readonly string[];
  /** What its contract says that it carries. */
  readonly fields: readonly string[];
  /** What its contract says of itself; `undefined` without a contract. */
  readonly terms: ContractTerms | undefined;
  /** Names of the flows, and of the ways in which they fail, that it occurs in. */
  readonly flows: readonly string[];
  /** Empty where nobody has said it. */
  readonly description: string;
}

/** The catalogue of events, by name. */
export function eventsOf({ spec, plan, contracts }: EcosystemOptions): readonly EcosystemEvent[] {
  const rows = [
    ...plan.modules.flatMap(({ name: from, publishes }) =>
      publishes.map((event) => ({ event, from })),
    ),
    ...plan.external.map((event) => ({ event, from: 'outside' })),
  ].sort((a, b) => (a.event < b.event ? -1 : 1));
  const flows = waysOf(spec).map(({ name, events }) => ({ name, events: events.map(eventName) }));
  return rows.map(({ event, from }) => {
    const contract = contracts.get(event);
    const described = contract?.['description'];
    return {
      event,
      from,
      to: plan.modules
        .filter(({ name, subscribes }) => name !== from && subscribes.includes(event))
        .map(({ name }) => name),
      fields: contract === undefined ? [] : Object.keys(propertiesOf(contract, contract)),
      terms: contract === undefined ? undefined : termsOf(contract),
      flows: flows.flatMap(({ name, events }) => (events.includes(event) ? [name] : [])),
      description:
        spec.events[event]?.description ?? (typeof described === 'string' ? described : ''),
    };
  });
}
