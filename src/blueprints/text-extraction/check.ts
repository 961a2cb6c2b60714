import type { DataProblem } from '../../core/options/problem';
import type { BlueprintContext } from '../blueprint';
import { checkReactions } from '../shared/check-reactions';
import type { Reaction } from '../shared/reaction';
import { checkKinds } from './check-kinds';
import { checkReferences } from './check-references';
import { eventsOf } from './events';
import { extractionNames } from './extraction-names';
import { kindsOf } from './kind';
import { extractionOperations } from './operations';
import { EVENT_SLOTS, type TextExtractionOptions } from './options';

/** What the schema cannot say of the options. */
export function checkTextExtraction(
  options: TextExtractionOptions,
  { name }: BlueprintContext,
): DataProblem[] {
  const structure = [
    ...checkKinds(options.kinds),
    ...checkReferences(options.references),
    ...checkEvents(options, name),
    ...checkLengths(options),
  ];
  // Whoever looks at reactions needs kinds that make sense.
  if (structure.length > 0) return structure;
  const kinds = kindsOf(options.kinds);
  const events = eventsOf(name, options);
  const names = extractionNames(name, options.subject);
  const operations = extractionOperations(options, kinds, names, events);
  return [
    ...checkReactions(options.reactions, operations, Object.values(events)),
    ...options.reactions.flatMap(checkAnswer),
  ];
}

/** To read or to forget one and the same over and over again is a mistake. */
function checkAnswer({ with: sources }: Reaction, index: number): DataProblem[] {
  return ['id', 'text']
    .filter((parameter) => typeof sources[parameter] === 'object')
    .map((parameter) => ({
      path: ['reactions', index, 'with', parameter],
      found: 'is always the same',
      expected: "a path in the event's data",
    }));
}

function checkEvents(options: TextExtractionOptions, name: string): DataProblem[] {
  const events = eventsOf(name, options);
  return EVENT_SLOTS.flatMap((slot, index) => {
    const other = EVENT_SLOTS.slice(0, index).find((earlier) => events[earlier] === events[slot]);
    if (other === undefined) return [];
    const found = `is "${events[slot]}", the name of \`${other}\``;
    return [{ path: ['events', slot], found, expected: 'a name of its own' }];
  });
}

function checkLengths({ confidence: { long, short } }: TextExtractionOptions): DataProblem[] {
  if (short.characters <= long.characters) return [];
  const expected = `at most ${long.characters}, from which on a text is long`;
  const path = ['confidence', 'short', 'characters'];
  return [{ path, found: `is ${short.characters}`, expected }];
}
