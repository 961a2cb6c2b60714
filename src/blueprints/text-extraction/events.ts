import { EVENT_SLOTS, type EventSlot, type TextExtractionOptions } from './options';

/** What each event is called. */
export function eventsOf(
  name: string,
  { events }: Pick<TextExtractionOptions, 'events'>,
): Record<EventSlot, string> {
  const entries = EVENT_SLOTS.map((slot) => [slot, events[slot] ?? `${name}.${slot}`]);
  return Object.fromEntries(entries) as Record<EventSlot, string>;
}
