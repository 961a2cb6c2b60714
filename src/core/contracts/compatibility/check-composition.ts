import {
  type Breach,
  breachOf,
  type Check,
  type Comparison,
  type Places,
  sayingOf,
} from './breach';
import { isContained } from './check-values';
import { conjoined, type Conjunction, conjunctionOf, excludedBy, isStatic } from './conjunction';
import { isDisjoint, isEmpty } from './disjoint';
import { isUnderstood } from './keywords';
import { isSameMeaning } from './same-meaning';
import { listUnder, type Located, type Part, referenced, under } from './schema';
import { kindsOfAll, ofKind } from './view';

/** `anyOf`, and `oneOf`, of which no second variant may hold. */
export const checkUnions: Check = (narrow, wide, at, comparison) =>
  ['anyOf', 'oneOf'].flatMap((keyword) => {
    if (!Array.isArray(wide.schema[keyword]) || hasSame(narrow, wide, keyword)) return [];
    return checkUnion(keyword, { narrow, wide, at, comparison });
  });

interface Situation {
  readonly narrow: Conjunction;
  readonly wide: Part;
  readonly at: Places;
  readonly comparison: Comparison;
}

/** Whether the narrow side says the same with a keyword that takes one schema or a list of them. */
function hasSame(narrow: Conjunction, wide: Part, ...keywords: readonly string[]): boolean {
  const only = (part: Part): Located => ({
    ...part,
    schema: Object.fromEntries(
      keywords.flatMap((word) => (word in part.schema ? [[word, part.schema[word]]] : [])),
    ),
  });
  return narrow.parts.some((part) => isSameMeaning(only(part), only(wide)));
}

function checkUnion(keyword: string, situation: Situation): readonly Breach[] {
  const { narrow } = situation;
  const kinds = kindsOfAll(narrow);
  const pieces = kinds.length > 1 ? kinds.map((kind) => ofKind(narrow, kind)) : [narrow];
  return pieces
    .filter((piece) => !isEmpty(piece))
    .flatMap((piece) => checkPiece(keyword, { ...situation, narrow: piece }));
}

function checkPiece(keyword: string, situation: Situation): readonly Breach[] {
  const { narrow, wide, at, comparison } = situation;
  const variants = listUnder(wide, keyword);
  const attempts = variants
    .map((variant) => ({ variant, wanted: conjunctionOf(variant) }))
    .filter(({ wanted }) => !isDisjoint(narrow, wanted))
    .map(({ variant, wanted }) => ({
      variant,
      breaches: comparison.contain(narrow, wanted, { narrow: at.narrow, wide: variant.pointer }),
    }))
    .sort((a, b) => a.breaches.length - b.breaches.length);
  const [best] = attempts;
  if (best?.breaches.length === 0) {
    const isAlone =
      keyword === 'anyOf' ||
      variants.every((other) => other === best.variant || isApart(narrow, other, comparison, at));
    return isAlone ? [] : [uncheckedOf(keyword, narrow, wide, at)];
  }
  // A variant that is clearly meant is held against that one.
  if (best !== undefined && attempts.length === 1) return best.breaches;
  const isPaired = narrow.parts.some((part) => listUnder(part, keyword).length === variants.length);
  if (best !== undefined && isPaired) return best.breaches;
  // Several may share what is valid, each a part of it: that is not looked into.
  return [
    attempts.length > 1 && narrow.chosen.size === 0
      ? uncheckedOf(keyword, narrow, wide, at)
      : breachOf('variant', keyword, narrow, wide, at),
  ];
}

/** Whether nothing of the narrow side is valid under a schema. */
function isApart(
  narrow: Conjunction,
  schema: Located,
  comparison: Comparison,
  at: Places,
): boolean {
  const other = conjunctionOf(schema);
  return (
    isDisjoint(narrow, other) ||
    excludedBy(narrow).some((excluded) =>
      isContained(other, conjunctionOf(excluded), at, comparison),
    )
  );
}

export const checkNot: Check = (narrow, wide, at, comparison) => {
  const excluded = under(wide, 'not');
  if (excluded === undefined || isApart(narrow, excluded, comparison, at)) return [];
  return [breachOf('exclusion', 'not', narrow, wide, at)];
};

export const checkConditions: Check = (narrow, wide, at, comparison) => {
  const condition = under(wide, 'if');
  if (condition === undefined || hasSame(narrow, wide, 'if', 'then', 'else')) return [];
  const same = narrow.parts.filter((part) => {
    const own = under(part, 'if');
    return own !== undefined && isSameMeaning(own, condition);
  });
  const met = conjunctionOf(condition);
  const branches = (['then', 'else'] as const).flatMap((keyword) => {
    const wanted = under(wide, keyword);
    if (wanted === undefined) return [];
    const isReached =
      keyword === 'then' ? !isDisjoint(narrow, met) : !isContained(narrow, met, at, comparison);
    if (!isReached) return [];
    const known = same.flatMap((part) => under(part, keyword) ?? []);
    const given = conjoined(narrow, ...known, ...(keyword === 'then' ? [condition] : []));
    const places = { narrow: known[0]?.pointer ?? at.narrow, wide: wanted.pointer };
    return comparison.contain(given, conjunctionOf(wanted), places);
  });
  if (branches.length === 0) return [];
  if (same.length > 0) return branches;
  const isOther = narrow.parts.some(({ schema }) => 'if' in schema);
  return [
    isOther ? uncheckedOf('if', narrow, wide, at) : breachOf('condition', 'if', narrow, wide, at),
  ];
};

/** Keywords that nobody here knows have to be the same on both sides: they may change what others mean. */
export function checkUnknown(
  narrow: Conjunction,
  wide: Conjunction,
  at: Places,
): readonly Breach[] {
  return [
    ...wide.parts.flatMap((part) =>
      unknownIn(part)
        .filter((keyword) => !hasSameUnknown(narrow, part, keyword))
        .map((keyword) => uncheckedOf(keyword, narrow, part, at)),
    ),
    ...narrow.parts.flatMap((part) =>
      unknownIn(part)
        // What both sides say, each in its way, is told above.
        .filter((keyword) => wide.parts.every((other) => !unknownIn(other).includes(keyword)))
        .map((keyword): Breach => ({
          aspect: 'unchecked',
          narrow: sayingOf(part, keyword),
          wide: { pointer: at.wide, value: undefined },
          subject: keyword,
        })),
    ),
  ];
}

function unknownIn(part: Part): readonly string[] {
  return Object.keys(part.schema).filter(
    (keyword) =>
      !isUnderstood(keyword) ||
      (keyword.startsWith('unevaluated') && !isStatic(part, keyword)) ||
      (keyword === '$ref' && referenced(part) === undefined),
  );
}

/** What `unevaluated…` leaves over is the same where all around it is. */
function hasSameUnknown(other: Conjunction, part: Part, keyword: string): boolean {
  return keyword.startsWith('unevaluated')
    ? other.parts.some((one) => isSameMeaning(one, part))
    : hasSame(other, part, keyword);
}

function uncheckedOf(keyword: string, narrow: Conjunction, wide: Part, at: Places): Breach {
  return { ...breachOf('unchecked', keyword, narrow, wide, at), subject: keyword };
}
