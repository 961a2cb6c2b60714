import { accepts } from './accepts';
import { branchesOf, type Conjunction, conjoined } from './conjunction';
import { isAbove, lowerOfAll, upperOfAll } from './numbers';
import {
  greatest,
  isWholeAll,
  kindsOfAll,
  least,
  listedValues,
  propertyInAll,
  requiredInAll,
} from './view';

const DEEPEST = 6;

/** Whether it can be shown that nothing is valid under both. */
export function isDisjoint(a: Conjunction, b: Conjunction, depth = 0): boolean {
  const both = conjoined(a, ...b.parts);
  return a.never || b.never || isEmpty({ ...both, never: both.never || b.never }, depth);
}

/** Whether it can be shown that nothing is valid. */
export function isEmpty(all: Conjunction, depth = 0): boolean {
  const kinds = kindsOfAll(all);
  if (kinds.length === 0) return true;
  if (depth > DEEPEST) return false;
  const values = listedValues(all);
  if (values !== undefined) return values.every((value) => accepts(all, value) === false);
  const isImpossible = kinds.every((kind) => {
    if (kind === 'number') return hasNoNumber(all);
    if (kind === 'string') return greatest(all, 'minLength', 0) > least(all, 'maxLength', Infinity);
    if (kind === 'array') return greatest(all, 'minItems', 0) > least(all, 'maxItems', Infinity);
    return kind === 'object' && hasNoObject(all, depth);
  });
  if (isImpossible) return true;
  const branches = branchesOf(all);
  return branches?.every((branch) => isEmpty(branch, depth + 1)) ?? false;
}

function hasNoNumber(all: Conjunction): boolean {
  const whole = isWholeAll(all);
  const [lower, upper] = [lowerOfAll(all, whole), upperOfAll(all, whole)];
  return (
    isAbove(lower, { value: upper.value, exclusive: false }) ||
    (lower.value === upper.value && upper.exclusive)
  );
}

function hasNoObject(all: Conjunction, depth: number): boolean {
  const required = requiredInAll(all);
  if (required.size > least(all, 'maxProperties', Infinity)) return true;
  return [...required].some((name) => isEmpty(propertyInAll(all, name), depth + 1));
}
