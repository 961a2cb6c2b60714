import type { GatewayOptions } from './options';

/** Names of events by slot. */
export type EventNames = ReadonlyMap<string, string>;

/** What a gateway of a kind tells of, in the order in which it happens. */
export const EVENT_SLOTS: Readonly<Record<GatewayOptions['kind'], readonly string[]>> = {
  exchange: ['sent', 'failed'],
  session: ['created', 'opened', 'closed', 'failed'],
};

export function eventNames(
  { kind, events }: Pick<GatewayOptions, 'kind' | 'events'>,
  module: string,
): EventNames {
  return new Map(EVENT_SLOTS[kind].map((slot) => [slot, events[slot] ?? `${module}.${slot}`]));
}

export function nameOf(events: EventNames, slot: string): string {
  const name = events.get(slot);
  if (name === undefined) throw new Error(`There is no event for ${slot}.`);
  return name;
}
