import type { BlueprintContext } from '../blueprint';
import type { DataProblem } from '../../core/options/problem';
import { checkReactions } from '../shared/check-reactions';
import { checkExamples } from './check-examples';
import { checkFactors } from './check-factors';
import { checkLevels } from './check-levels';
import { checkAnswers } from './check-answers';
import { factorsOf } from './factor';
import { eventsOf } from './events';
import { EVENT_SLOTS, type ScorerOptions } from './options';
import { scorerOperations } from './operations';
import { scorerNames } from './scorer-names';
import { camelCase } from '../shared/words';

/** What the schema cannot say of a scorer's options. */
export function checkScorer(options: ScorerOptions, { name }: BlueprintContext): DataProblem[] {
  const structure = [...checkFactors(options.factors), ...checkEvents(options, name)];
  // Whoever looks at readings needs factors that make sense.
  if (structure.length > 0) return structure;
  const factors = factorsOf(options.factors);
  const events = eventsOf(name, options);
  const operations = scorerOperations(options, factors, scorerNames(name, options.subject), events);
  const reactions = options.reactions.map((reaction) => ({
    ...reaction,
    with: Object.fromEntries(
      Object.entries(reaction.with).map(([key, source]) => [camelCase(key), source]),
    ),
  }));
  return [
    ...checkLevels(options, factors),
    ...checkExamples(options.examples, factors),
    ...checkReactions(reactions, operations, Object.values(events)),
    ...checkAnswers(reactions, factors),
  ];
}

function checkEvents(options: ScorerOptions, name: string): DataProblem[] {
  const events = eventsOf(name, options);
  return EVENT_SLOTS.flatMap((slot, index) => {
    const other = EVENT_SLOTS.slice(0, index).find((earlier) => events[earlier] === events[slot]);
    if (other === undefined) return [];
    const found = `is "${events[slot]}", the name of \`${other}\``;
    return [{ path: ['events', slot], found, expected: 'a name of its own' }];
  });
}
