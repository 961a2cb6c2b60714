import type { Breach, Check, Comparison, Places } from './breach';
import { checkContains, checkItemCount, checkItems } from './check-arrays';
import { checkConditions, checkNot, checkUnions, checkUnknown } from './check-composition';
import { checkDependencies, checkPropertyCount, checkPropertyNames } from './check-object-size';
import { checkOtherProperties, checkPatternProperties, checkProperties } from './check-objects';
import { checkEnum, checkNumbers, checkStrings, checkType, containValues } from './check-values';
import { branchesOf, type Conjunction } from './conjunction';
import { isEmpty } from './disjoint';
import type { Part, SchemaObject } from './schema';

const CHECKS: readonly Check[] = [
  checkType,
  checkEnum,
  checkNumbers,
  checkStrings,
  checkProperties,
  checkPatternProperties,
  checkOtherProperties,
  checkPropertyNames,
  checkPropertyCount,
  checkDependencies,
  checkItems,
  checkItemCount,
  checkContains,
  checkUnions,
  checkNot,
  checkConditions,
];

/** Comparisons of places; a contract takes some hundred, one with unions in unions grows without end. */
const MOST_STEPS = 20_000;

/**
 * Compares what two schemas let through. It proves: where it says nothing, everything that is valid under the narrow
 * side is valid under the wide one. A schema that leads back into itself holds as far as all of its own words hold.
 */
export function createComparison(): Comparison {
  const open = new Set<string>();
  const numbers = new Map<SchemaObject, number>();
  let steps = 0;
  const numberOf = ({ schema }: Part) => {
    const number = numbers.get(schema) ?? numbers.size;
    numbers.set(schema, number);
    return number;
  };
  const keyOf = ({ parts }: Conjunction) =>
    parts
      .map(numberOf)
      .sort((a, b) => a - b)
      .join(',');

  const comparison: Comparison = {
    contain(narrow, wide, at) {
      if (wide.parts.length === 0 && !wide.never) return [];
      if (isEmpty(narrow)) return [];
      const key = `${keyOf(narrow)} < ${keyOf(wide)}`;
      if (open.has(key)) return [];
      steps += 1;
      if (steps > MOST_STEPS) return [tooMuch(at)];
      open.add(key);
      try {
        return distinct(compare(narrow, wide, at, comparison));
      } finally {
        open.delete(key);
      }
    },
  };
  return comparison;
}

function compare(
  narrow: Conjunction,
  wide: Conjunction,
  at: Places,
  comparison: Comparison,
): readonly Breach[] {
  if (wide.never) {
    return [{ aspect: 'type', ...spots(at), subject: 'nothing' }];
  }
  const values = containValues(narrow, wide, at);
  if (values !== undefined) return values;
  const unknown = checkUnknown(narrow, wide, at);
  // Behind a reference that leads nowhere there may be anything: nothing else can be told of the place.
  if (unknown.some(({ subject }) => subject === '$ref')) return unknown;
  return [
    ...unknown,
    ...wide.parts.flatMap((part) =>
      CHECKS.flatMap((check) => prove(check, narrow, part, at, comparison)),
    ),
  ];
}

/** What does not hold for the whole may hold for each of its variants. */
function prove(
  check: Check,
  narrow: Conjunction,
  wide: Part,
  at: Places,
  comparison: Comparison,
): readonly Breach[] {
  const breaches = check(narrow, wide, at, comparison);
  if (breaches.length === 0) return breaches;
  const branches = branchesOf(narrow);
  if (branches === undefined) return breaches;
  return branches
    .filter((branch) => !isEmpty(branch))
    .flatMap((branch) => prove(check, branch, wide, at, comparison));
}

function spots({ narrow, wide }: Places): Pick<Breach, 'narrow' | 'wide'> {
  return {
    narrow: { pointer: narrow, value: undefined },
    wide: { pointer: wide, value: false },
  };
}

function tooMuch(at: Places): Breach {
  return { aspect: 'unchecked', ...spots(at), subject: 'more variants than can be compared' };
}

function distinct(breaches: readonly Breach[]): readonly Breach[] {
  const seen = new Map(breaches.map((breach) => [JSON.stringify(breach), breach]));
  return [...seen.values()];
}
