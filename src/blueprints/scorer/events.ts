import { EVENT_SLOTS, type EventSlot, type ScorerOptions } from './options';

/** What each event is called. */
export function eventsOf(
  name: string,
  { events }: Pick<ScorerOptions, 'events'>,
): Record<EventSlot, string> {
  const entries = EVENT_SLOTS.map((slot) => [slot, events[slot] ?? `${name}.${slot}`]);
  return Object.fromEntries(entries) as Record<EventSlot, string>;
}
