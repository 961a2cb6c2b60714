import type { BlueprintContext } from '../blueprint';
import type { DataProblem } from '../../core/options/problem';
import { checkReactions } from '../shared/check-reactions';
import { aggregatorNames } from './aggregator-names';
import { aggregatorOf } from './aggregator';
import { checkAnswers } from './check-answers';
import { checkEvents } from './check-events';
import { checkPeriods } from './check-periods';
import { checkSources } from './check-sources';
import { checkThresholds } from './check-thresholds';
import { checkValues } from './check-values';
import { eventsOf, slotsOf } from './events';
import { aggregatorOperations } from './operations';
import type { AggregatorOptions } from './options';

/** What the schema cannot say of an aggregator's options. */
export function checkAggregator(
  options: AggregatorOptions,
  { name }: BlueprintContext,
): DataProblem[] {
  const structure = [
    ...checkValues(options),
    ...checkSources(options),
    ...checkPeriods(options),
    ...checkEvents(options, name),
  ];
  // Whoever merges readings needs values and sources that make sense.
  if (structure.length > 0) return structure;
  const model = aggregatorOf(options);
  const unreachable = checkThresholds(model);
  if (unreachable.length > 0) return unreachable;
  const events = eventsOf(name, options);
  const names = aggregatorNames(name, options.subject);
  const operations = aggregatorOperations(model, names, events, options);
  const own = slotsOf(options).map((slot) => events[slot]);
  return [
    ...checkReactions(options.reactions, operations, own),
    ...checkAnswers(options.reactions, model),
  ];
}
