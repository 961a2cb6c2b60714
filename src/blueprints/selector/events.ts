import { EVENT_SLOTS, type EventSlot, type SelectorOptions } from './options';

/** What each event is called. */
export function eventsOf(
  name: string,
  { events }: Pick<SelectorOptions, 'events'>,
): Record<EventSlot, string> {
  const entries = EVENT_SLOTS.map((slot) => [slot, events[slot] ?? `${name}.${slot}`]);
  return Object.fromEntries(entries) as Record<EventSlot, string>;
}
