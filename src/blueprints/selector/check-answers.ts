import type { DataPath, DataProblem } from '../../core/options/problem';
import { notOneOf } from '../../core/options/not-one-of';
import type { Reaction } from '../shared/reaction';
import { camelCase } from '../shared/words';
import { checkValue, findAttribute } from './check-values';
import { AVAILABILITIES, type SelectorOptions } from './options';
import { reactionRequest } from './operations';
import type { SelectorPlan } from './plan';

/** What is special about the reactions of a selector: values that are always the same. */
export function checkAnswers(
  reactions: readonly Reaction[],
  options: SelectorOptions,
  plan: SelectorPlan,
): DataProblem[] {
  const problems = reactions.flatMap((reaction, index) => {
    const path = ['reactions', index, 'with'] as const;
    if (reaction.do === 'setAvailability') return checkAvailability(reaction, options, path);
    return [...checkIdentifier(reaction, path), ...checkFixed(reaction, options, path)];
  });
  if (problems.length > 0) return problems;
  return checkEligible(reactions, plan);
}

/** To choose for one and the same identifier over and over again is a mistake. */
function checkIdentifier({ with: { id } }: Reaction, path: DataPath): DataProblem[] {
  if (typeof id !== 'object') return [];
  const expected = "a path in the event's data";
  return [{ path: [...path, 'id'], found: 'is always the same', expected }];
}

function checkFixed(
  { with: sources }: Reaction,
  { fields }: SelectorOptions,
  path: DataPath,
): DataProblem[] {
  return Object.entries(sources).flatMap(([name, source]) => {
    const field = findAttribute(name, fields);
    if (typeof source !== 'object' || field === undefined) return [];
    return checkValue(source.value, field, [...path, name, 'value']);
  });
}

function checkAvailability(
  { with: sources }: Reaction,
  { candidate, candidates }: SelectorOptions,
  path: DataPath,
): DataProblem[] {
  const allowed: Readonly<Record<string, readonly string[]>> = {
    [camelCase(candidate)]: candidates.map(({ name }) => name),
    availability: AVAILABILITIES,
  };
  return Object.entries(sources).flatMap(([name, source]) => {
    const names = allowed[name] ?? [];
    if (typeof source !== 'object' || names.includes(String(source.value))) return [];
    const value = String(source.value);
    return [notOneOf([...path, name, 'value'], `is "${value}"`, value, names)];
  });
}

/** A reaction whose fixed values leave nobody never chooses. */
function checkEligible(
  reactions: readonly Reaction[],
  { model, requests }: SelectorPlan,
): DataProblem[] {
  if (reactionRequest(reactions, model, requests) !== undefined) return [];
  const index = reactions.findIndex(
    (reaction) => reactionRequest([reaction], model, requests) === undefined,
  );
  const at = index === -1 ? reactions.findIndex((one) => one.do === 'choose') : index;
  return [
    {
      path: ['reactions', at, 'with'],
      found: 'leaves no candidate in every request that was tried',
      expected: 'values for which some candidate is eligible',
    },
  ];
}
