import type { DataProblem } from '../../core/options/problem';
import { eventsOf, slotsOf } from './events';
import { type AggregatorOptions, PAIR_SLOTS } from './options';

/** Names that are told apart, of events that the module has. */
export function checkEvents(options: AggregatorOptions, name: string): DataProblem[] {
  const events = eventsOf(name, options);
  const slots = slotsOf(options);
  const useless = PAIR_SLOTS.filter((slot) => !slots.includes(slot) && slot in options.events);
  return [
    ...useless.map((slot) => ({
      path: ['events', slot],
      found: 'is there',
      expected: 'it only beside "pairs": true',
    })),
    ...slots.flatMap((slot, index) => {
      const other = slots.slice(0, index).find((earlier) => events[earlier] === events[slot]);
      if (other === undefined) return [];
      const found = `is "${events[slot]}", the name of \`${other}\``;
      return [{ path: ['events', slot], found, expected: 'a name of its own' }];
    }),
  ];
}
