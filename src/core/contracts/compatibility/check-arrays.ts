import { type Breach, breachOf, type Check, type Comparison, type Places } from './breach';
import { isContained } from './check-values';
import { type Conjunction, conjunctionOf } from './conjunction';
import { type Located, type Part, under } from './schema';
import { greatest, itemIn, itemInAll, kindsOfAll, least, otherItems, prefixLength } from './view';

function mayBeArray(narrow: Conjunction): boolean {
  return kindsOfAll(narrow).includes('array');
}

/** How long a list may be. */
function longest(narrow: Conjunction): number {
  const closedAt = otherItems(narrow).never ? prefixLength(narrow) : Infinity;
  return Math.min(closedAt, least(narrow, 'maxItems', Infinity));
}

export const checkItems: Check = (narrow, wide, at, comparison) => {
  if (!mayBeArray(narrow)) return [];
  const places = Math.max(prefixLength(narrow), prefixLength(conjunctionOf(wide)));
  const most = longest(narrow);
  const first = Array.from({ length: Math.min(places, most) }, (_, index) =>
    checkItem(itemInAll(narrow, index), itemIn(wide, index), 'prefixItems', {
      ...{ narrow, wide, at, comparison },
    }),
  );
  const rest = under(wide, 'items');
  if (rest === undefined || most <= places) return first.flat();
  return [
    ...first.flat(),
    ...checkItem(otherItems(narrow), [rest], 'items', { narrow, wide, at, comparison }),
  ];
};

interface Situation {
  readonly narrow: Conjunction;
  readonly wide: Part;
  readonly at: Places;
  readonly comparison: Comparison;
}

function checkItem(
  given: Conjunction,
  asked: readonly Located[],
  keyword: string,
  { narrow, wide, at, comparison }: Situation,
): readonly Breach[] {
  const wanted = conjunctionOf(...asked);
  const places = {
    narrow: given.parts[0]?.pointer ?? at.narrow,
    wide: asked[0]?.pointer ?? at.wide,
  };
  if (wanted.never) {
    return given.never ? [] : [breachOf('items', keyword, narrow, wide, at)];
  }
  return comparison.contain(given, wanted, places);
}

export const checkItemCount: Check = (narrow, wide, at) => {
  if (!mayBeArray(narrow)) return [];
  const { minItems: min, maxItems: max, uniqueItems: unique } = wide.schema;
  const most = longest(narrow);
  const isUnique = narrow.parts.some(({ schema }) => schema['uniqueItems'] === true) || most <= 1;
  return [
    ...(typeof min === 'number' && min > greatest(narrow, 'minItems', 0)
      ? [breachOf('minItems', 'minItems', narrow, wide, at)]
      : []),
    ...(typeof max === 'number' && max < most
      ? [breachOf('maxItems', 'maxItems', narrow, wide, at)]
      : []),
    ...(unique === true && !isUnique
      ? [breachOf('uniqueItems', 'uniqueItems', narrow, wide, at)]
      : []),
  ];
};

export const checkContains: Check = (narrow, wide, at, comparison) => {
  const asked = under(wide, 'contains');
  if (asked === undefined || !mayBeArray(narrow)) return [];
  const [fewest, most] = [countIn(wide, 'minContains', 1), countIn(wide, 'maxContains', Infinity)];
  const wanted = conjunctionOf(asked);
  const given = narrow.parts.flatMap((part) => {
    const contains = under(part, 'contains');
    return contains === undefined ? [] : [{ part, items: conjunctionOf(contains) }];
  });
  const isWithin = (a: Conjunction, b: Conjunction) => isContained(a, b, at, comparison);
  const hasEnough =
    fewest === 0 ||
    given.some(
      ({ part, items }) => countIn(part, 'minContains', 1) >= fewest && isWithin(items, wanted),
    ) ||
    (greatest(narrow, 'minItems', 0) >= fewest &&
      prefixLength(narrow) === 0 &&
      isWithin(otherItems(narrow), wanted));
  const hasNotTooMany =
    most === Infinity ||
    longest(narrow) <= most ||
    given.some(
      ({ part, items }) =>
        countIn(part, 'maxContains', Infinity) <= most && isWithin(wanted, items),
    );
  return hasEnough && hasNotTooMany ? [] : [breachOf('contains', 'contains', narrow, wide, at)];
};

function countIn({ schema }: Part, keyword: string, none: number): number {
  const count = schema[keyword];
  return typeof count === 'number' ? count : none;
}
