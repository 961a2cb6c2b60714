import { type AggregatorOptions, type EventSlot, PAIR_SLOTS, STATE_SLOTS } from './options';

/** What each event is called that some aggregator has. */
export function eventsOf(
  name: string,
  { events }: Pick<AggregatorOptions, 'events'>,
): Record<EventSlot, string> {
  const entries = [...STATE_SLOTS, ...PAIR_SLOTS].map((slot) => [
    slot,
    events[slot] ?? `${name}.${slot}`,
  ]);
  return Object.fromEntries(entries) as Record<EventSlot, string>;
}

/** The events that a module with these options has. */
export function slotsOf({ pairs }: Pick<AggregatorOptions, 'pairs'>): readonly EventSlot[] {
  return pairs ? [...STATE_SLOTS, ...PAIR_SLOTS] : STATE_SLOTS;
}
