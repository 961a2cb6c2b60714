import { propertiesOf } from '../../core/ecosystem/contract-paths';
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
      description:
        spec.events[event]?.description ?? (typeof described === 'string' ? described : ''),
    };
  });
}
