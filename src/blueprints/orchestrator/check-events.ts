import type { DataProblem } from '../../core/options/problem';
import { repeatedNames, unknownName } from '../workflow/problems';
import { eventNames, slotsOf } from './events';
import type { OrchestratorOptions } from './options';
import { answersOf, type Saga } from './saga';

/** Names of events: each is published once, and none is listened to by who publishes it. */
export function checkEvents(
  options: OrchestratorOptions,
  saga: Saga,
  module: string,
): DataProblem[] {
  const slots = slotsOf(saga);
  const names = eventNames(options, module);
  const published = [
    ...slots.map((slot) => ({ name: names[slot], path: ['events', slot] })),
    ...options.steps.flatMap(({ requests, compensate }, index) => [
      ...(requests === undefined
        ? []
        : [{ name: requests.event, path: ['steps', index, 'requests', 'event'] }]),
      ...(compensate === undefined
        ? []
        : [{ name: compensate.event, path: ['steps', index, 'compensate', 'event'] }]),
    ]),
  ];
  const own = new Set(published.map(({ name }) => name));
  return [
    ...Object.keys(options.events)
      .flatMap((slot) => unknownName(['events', slot], slot, slots))
      .map((problem) => ({ ...problem, found: 'is unknown' })),
    ...repeatedNames(published, 'a name that no other event has'),
    ...answersOf(options.steps)
      .filter(({ answer }) => own.has(answer.on))
      .map(({ answer, path }) => ({
        path: [...path, 'on'],
        found: `is "${answer.on}"`,
        expected: 'an event of another module',
      })),
  ];
}
