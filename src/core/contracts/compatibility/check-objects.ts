import {
  type Breach,
  breachOf,
  type Check,
  type Comparison,
  type Places,
  sayingOf,
} from './breach';
import { ANYTHING, type Conjunction, conjunctionOf } from './conjunction';
import { mayBeObject, mayHave, patternsOf } from './object-view';
import { joinRename } from './renames';
import { isEqual } from './same-meaning';
import { mapUnder, type Part, under } from './schema';
import {
  describedIn,
  listedValues,
  otherProperties,
  propertyIn,
  propertyInAll,
  requiredIn,
  requiredInAll,
} from './view';

export const checkProperties: Check = (narrow, wide, at, comparison) => {
  if (!mayBeObject(narrow)) return [];
  const names = new Set([...narrow.parts.flatMap(describedIn), ...describedIn(wide)]);
  const breaches = [
    ...checkRequired(narrow, wide, at),
    ...[...names].sort().flatMap((name) => checkProperty(name, { narrow, wide, at, comparison })),
  ];
  return joinRename(breaches, narrow, wide);
};

function checkRequired(narrow: Conjunction, wide: Part, at: Places): Breach[] {
  const given = requiredInAll(narrow);
  const described = new Set(narrow.parts.flatMap(describedIn));
  return requiredIn(wide)
    .filter((name) => !given.has(name))
    .map((name) => ({
      ...breachOf(described.has(name) ? 'required' : 'requiredNew', 'required', narrow, wide, at),
      subject: name,
    }));
}

interface Situation {
  readonly narrow: Conjunction;
  readonly wide: Part;
  readonly at: Places;
  readonly comparison: Comparison;
}

function checkProperty(name: string, { narrow, wide, at, comparison }: Situation): Breach[] {
  const given = propertyInAll(narrow, name);
  if (given.never || !mayHave(narrow, name)) return [];
  const asked = propertyIn(wide, name);
  const wanted = conjunctionOf(...asked.schemas);
  const isDescribed = narrow.parts.some((part) => propertyIn(part, name).described);
  const told = {
    narrow: propertySaying(narrow.parts, name, at.narrow),
    wide: propertySaying([wide], name, at.wide),
    subject: name,
  };
  if (wanted.never) return [{ aspect: 'closedProperty', ...told }];
  const places = { narrow: told.narrow.pointer, wide: told.wide.pointer };
  const breaches = comparison.contain(given, wanted, places);
  if (breaches.length > 0 && !isDescribed && asked.described && given.parts.length === 0) {
    return [{ aspect: 'openProperty', ...told }];
  }
  const isFilledIn = asked.described && isDescribed && !requiredInAll(narrow).has(name);
  return [...breaches, ...(isFilledIn ? checkDefault(given, wanted, told) : [])];
}

function propertySaying(parts: readonly Part[], name: string, place: string): Breach['narrow'] {
  const found = parts
    .flatMap((part) => mapUnder(part, 'properties').get(name) ?? [])
    .map(({ pointer, schema }) => ({ pointer, value: schema }));
  const [closing] = parts.filter(({ schema }) => 'additionalProperties' in schema);
  const fallback =
    closing === undefined
      ? { pointer: place, value: undefined }
      : sayingOf(closing, 'additionalProperties');
  return found[0] ?? fallback;
}

/** Who finds nothing there fills in the default that he knows. */
function checkDefault(
  given: Conjunction,
  wanted: Conjunction,
  told: Pick<Breach, 'narrow' | 'wide' | 'subject'>,
): Breach[] {
  const [here, there] = [given, wanted].map(({ parts }) =>
    parts.find(({ schema }) => 'default' in schema),
  );
  // The reader is on the wide side: what he does not fill in, nobody gets wrong.
  if (there === undefined) return [];
  if (here === undefined) {
    return [{ ...told, aspect: 'defaultHere', wide: sayingOf(there, 'default') }];
  }
  if (isEqual(here.schema['default'], there.schema['default'])) return [];
  const sides = { narrow: sayingOf(here, 'default'), wide: sayingOf(there, 'default') };
  return [{ ...told, aspect: 'default', ...sides }];
}

export const checkPatternProperties: Check = (narrow, wide, at, comparison) => {
  if (!mayBeObject(narrow)) return [];
  const wanted = mapUnder(wide, 'patternProperties');
  return [...patternsOf(narrow.parts), ...wanted.keys()]
    .filter((pattern, index, all) => all.indexOf(pattern) === index)
    .flatMap((pattern) => checkPattern(pattern, { narrow, wide, at, comparison }));
};

/** Properties whose names match a pattern, and that nothing describes by name. */
function checkPattern(pattern: string, { narrow, wide, at, comparison }: Situation): Breach[] {
  const own = mapUnder(wide, 'patternProperties').get(pattern);
  const asked = own ?? under(wide, 'additionalProperties');
  if (asked === undefined) return [];
  const known = patternsOf(narrow.parts);
  // A name may match several patterns; of those that the narrow side does not know it is told by no other.
  const given = known.includes(pattern)
    ? [matchingAll(narrow, pattern)]
    : [otherProperties(narrow), ...known.map((other) => matchingAll(narrow, other))];
  const wanted = conjunctionOf(asked);
  const breaches = given.flatMap((one) => comparison.contain(one, wanted, at));
  if (breaches.length === 0) return [];
  if (known.includes(pattern) && own !== undefined) return breaches;
  const breach = breachOf('patternProperty', 'patternProperties', narrow, wide, at);
  return [{ ...breach, subject: pattern }];
}

/** What is asked of all properties whose names match a pattern, as far as it is sure. */
function matchingAll({ parts }: Conjunction, pattern: string): Conjunction {
  const asked = parts.flatMap((part) => {
    const patterns = mapUnder(part, 'patternProperties');
    const rest = under(part, 'additionalProperties');
    return patterns.get(pattern) ?? (patterns.size === 0 && rest !== undefined ? rest : []);
  });
  return conjunctionOf(...asked);
}

export const checkOtherProperties: Check = (narrow, wide, at, comparison) => {
  const rest = under(wide, 'additionalProperties');
  if (rest === undefined || !mayBeObject(narrow)) return [];
  const given = hasNamedNames(narrow) ? { ...ANYTHING, never: true } : otherProperties(narrow);
  const wanted = conjunctionOf(rest);
  const breaches = comparison.contain(given, wanted, {
    narrow: at.narrow,
    wide: rest.pointer,
  });
  if (breaches.length === 0) return [];
  if (wanted.never) return [breachOf('additional', 'additionalProperties', narrow, wide, at)];
  if (given.parts.length > 0) return [...breaches];
  return [breachOf('additionalSchema', 'additionalProperties', narrow, wide, at)];
};

/** Names that are listed one by one are all looked at by name. */
function hasNamedNames(narrow: Conjunction): boolean {
  const described = new Set(narrow.parts.flatMap(describedIn));
  return narrow.parts.some((part) => {
    const names = under(part, 'propertyNames');
    const listed = names === undefined ? undefined : listedValues(conjunctionOf(names));
    return listed?.every((name) => described.has(String(name))) === true;
  });
}
