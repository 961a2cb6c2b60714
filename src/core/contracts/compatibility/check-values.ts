import { accepts } from './accepts';
import {
  type Breach,
  breachOf,
  type Check,
  type Comparison,
  type Places,
  sayingOf,
} from './breach';
import { conjunctionOf, type Conjunction } from './conjunction';
import {
  isMultipleOf,
  isAbove,
  isBelow,
  lowerOf,
  lowerOfAll,
  upperOf,
  upperOfAll,
} from './numbers';
import type { Part } from './schema';
import {
  greatest,
  isWhole,
  isWholeAll,
  kindsOf,
  kindsOfAll,
  least,
  listedValues,
  namedValues,
} from './view';

/** Every value that can be there, where they can be counted. */
export function countedValues(all: Conjunction): readonly unknown[] | undefined {
  const listed = listedValues(all);
  if (listed !== undefined) return listed.filter((value) => accepts(all, value) !== false);
  const kinds = kindsOfAll(all);
  if (kinds.some((kind) => kind !== 'null' && kind !== 'boolean')) return undefined;
  const values = kinds.flatMap((kind) => (kind === 'null' ? [null] : [true, false]));
  return values.filter((value) => accepts(all, value) !== false);
}

/** Holds values that are named one by one against all that the wide side asks; `undefined` when they are not named. */
export function containValues(
  narrow: Conjunction,
  wide: Conjunction,
  at: Places,
): readonly Breach[] | undefined {
  const values = countedValues(narrow);
  if (values === undefined) return undefined;
  const answers = values.map((value) => ({ value, answer: accepts(wide, value) }));
  if (answers.some(({ answer }) => answer === undefined)) return undefined;
  return answers
    .filter(({ answer }) => answer === false)
    .map(({ value }) => valueBreach(value, narrow, wide, at));
}

function valueBreach(value: unknown, narrow: Conjunction, wide: Conjunction, at: Places): Breach {
  const naming = wide.parts.find((part) => namedValues(part) !== undefined);
  const subject = JSON.stringify(value);
  const said = narrow.parts.find((part) => namedValues(part) !== undefined);
  const spoken = (part: Part | undefined, place: string) =>
    part === undefined
      ? { pointer: place, value: undefined }
      : sayingOf(part, 'const' in part.schema ? 'const' : 'enum');
  const isType = wide.parts.some((part) => !kindsOf(part).has(kindOfValue(value)));
  if (isType && naming === undefined) {
    const [part = naming] = wide.parts.filter((one) => 'type' in one.schema);
    if (part !== undefined) return { ...breachOf('type', 'type', narrow, part, at), subject };
  }
  const constants = [said, naming].every((part) => part !== undefined && 'const' in part.schema);
  return {
    aspect: constants ? 'const' : 'enumValue',
    narrow: spoken(said, at.narrow),
    wide: spoken(naming, at.wide),
    subject,
  };
}

function kindOfValue(value: unknown) {
  return (
    kindsOfAll(conjunctionOf({ schema: { const: value }, root: {}, pointer: '' }))[0] ?? 'null'
  );
}

export const checkType: Check = (narrow, wide, at) => {
  const kinds = kindsOfAll(narrow);
  const isOther = kinds.some((kind) => !kindsOf(wide).has(kind));
  const isBroken = kinds.includes('number') && isWhole(wide) && !isWholeAll(narrow);
  return isOther || isBroken ? [breachOf('type', 'type', narrow, wide, at)] : [];
};

export const checkEnum: Check = (narrow, wide, at) => {
  const values = namedValues(wide);
  if (values === undefined) return [];
  // Where the narrow side names its values, they have been held against these already.
  const known = listedValues(narrow);
  const keyword = 'const' in wide.schema ? 'const' : 'enum';
  return [breachOf(known === undefined ? 'enum' : 'enumValue', keyword, narrow, wide, at)];
};

export const checkNumbers: Check = (narrow, wide, at) => {
  if (!kindsOfAll(narrow).includes('number')) return [];
  const whole = isWholeAll(narrow);
  const { schema } = wide;
  const found: Breach[] = [];
  if (isAbove(lowerOf(schema, whole), lowerOfAll(narrow, whole))) {
    found.push(breachOf('minimum', limitKeyword(wide, 'inimum'), narrow, wide, at));
  }
  if (isBelow(upperOf(schema, whole), upperOfAll(narrow, whole))) {
    found.push(breachOf('maximum', limitKeyword(wide, 'aximum'), narrow, wide, at));
  }
  const of = schema['multipleOf'];
  if (typeof of === 'number' && !isMultiple(narrow, of)) {
    found.push(breachOf('multipleOf', 'multipleOf', narrow, wide, at));
  }
  return found;
};

function limitKeyword({ schema }: Part, end: string): string {
  return `exclusiveM${end}` in schema ? `exclusiveM${end}` : `m${end}`;
}

function isMultiple(narrow: Conjunction, of: number): boolean {
  return (
    narrow.parts.some(({ schema }) => {
      const given = schema['multipleOf'];
      return typeof given === 'number' && isMultipleOf(given, of);
    }) ||
    (isWholeAll(narrow) && isMultipleOf(1, of))
  );
}

/** Formats that lie within others. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  email: ['idn-email'],
  hostname: ['idn-hostname'],
  uri: ['uri-reference', 'iri', 'iri-reference'],
  iri: ['iri-reference'],
  'uri-reference': ['iri-reference'],
};

/** Patterns that every text matches. */
const MATCHES_ALL = new Set(['', '^', '$', '.*', '^.*', '.*$']);

export const checkStrings: Check = (narrow, wide, at) => {
  if (!kindsOfAll(narrow).includes('string')) return [];
  const { minLength: min, maxLength: max, pattern, format } = wide.schema;
  const found: Breach[] = [];
  if (typeof min === 'number' && min > greatest(narrow, 'minLength', 0)) {
    found.push(breachOf('minLength', 'minLength', narrow, wide, at));
  }
  if (typeof max === 'number' && max < least(narrow, 'maxLength', Infinity)) {
    found.push(breachOf('maxLength', 'maxLength', narrow, wide, at));
  }
  if (typeof pattern === 'string' && !MATCHES_ALL.has(pattern)) {
    found.push(...worded(narrow, wide, at, 'pattern', () => false));
  }
  if (typeof format === 'string') {
    const isWithin = (given: unknown) => WITHIN[String(given)]?.includes(format) === true;
    found.push(...worded(narrow, wide, at, 'format', isWithin));
  }
  return found;
};

/** Keywords of which one knows only whether they are the same. */
function worded(
  narrow: Conjunction,
  wide: Part,
  at: Places,
  keyword: 'pattern' | 'format',
  isWithin: (given: unknown) => boolean,
): Breach[] {
  const given = narrow.parts.flatMap(({ schema }) => (keyword in schema ? [schema[keyword]] : []));
  if (given.some((one) => one === wide.schema[keyword] || isWithin(one))) return [];
  const aspect = given.length === 0 ? keyword : (`${keyword}Other` as const);
  return [breachOf(aspect, keyword, narrow, wide, at)];
}

/** Whether a schema lets everything through that another one does; nothing is told of it. */
export function isContained(
  narrow: Conjunction,
  wide: Conjunction,
  at: Places,
  comparison: Comparison,
): boolean {
  return comparison.contain(narrow, wide, at).length === 0;
}
