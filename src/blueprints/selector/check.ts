import type { DataProblem } from '../../core/options/problem';
import type { BlueprintContext } from '../blueprint';
import { checkReactions } from '../shared/check-reactions';
import { checkAnswers } from './check-answers';
import { checkConstraints } from './check-constraints';
import { checkCriteria } from './check-criteria';
import { checkNames } from './check-names';
import { checkUse } from './check-use';
import { checkValues } from './check-values';
import { eventsOf } from './events';
import { keyed, modelOf } from './model';
import { selectorOperations } from './operations';
import type { SelectorOptions } from './options';
import { planOf } from './plan';

/** What the schema cannot say of a selector's options. */
export function checkSelector(options: SelectorOptions, { name }: BlueprintContext): DataProblem[] {
  const structure = [
    ...checkNames(options, name),
    ...checkProfiles(options),
    ...checkCriteria(options),
    ...checkConstraints(options),
    ...checkExamples(options),
  ];
  // Whoever tries requests needs criteria and constraints that make sense.
  if (structure.length > 0) return structure;
  const model = modelOf(options);
  const use = checkUse(options, model);
  if (use.length > 0) return use;
  return checkAllReactions(options, name);
}

function checkProfiles({ candidates, properties }: SelectorOptions): DataProblem[] {
  return candidates.flatMap((candidate, index) =>
    checkValues(candidate.properties, properties, ['candidates', index, 'properties']),
  );
}

function checkExamples({ examples, fields }: SelectorOptions): DataProblem[] {
  return examples.flatMap(({ request }, index) =>
    checkValues(request, fields, ['examples', index, 'request']),
  );
}

function checkAllReactions(options: SelectorOptions, name: string): DataProblem[] {
  const reactions = options.reactions.map((one) => ({ ...one, with: keyed(one.with) }));
  const plan = planOf(name, { ...options, reactions: [] });
  const events = Object.values(eventsOf(name, options));
  const problems = checkReactions(reactions, selectorOperations(plan), events);
  if (problems.length > 0) return problems;
  return checkAnswers(reactions, options, plan);
}
