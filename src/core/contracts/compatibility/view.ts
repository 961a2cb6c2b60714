import { conjoined, type Conjunction, conjunctionOf } from './conjunction';
import { isMultipleOf } from './numbers';
import { isObject, listUnder, type Located, mapUnder, type Part, under } from './schema';

/** Kinds of JSON values; whole numbers are numbers. */
export const KINDS = ['null', 'boolean', 'number', 'string', 'array', 'object'] as const;

export type Kind = (typeof KINDS)[number];

export function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const kind = typeof value;
  return kind === 'boolean' || kind === 'number' || kind === 'string' ? kind : 'object';
}

/** The words of `type`; `undefined` when it is not there. */
export function typeWords({ schema }: Part): readonly string[] | undefined {
  const { type } = schema;
  if (type === undefined) return undefined;
  return (Array.isArray(type) ? type : [type]).filter((word) => typeof word === 'string');
}

/** Kinds that one schema lets through. */
export function kindsOf(part: Part): ReadonlySet<Kind> {
  const words = typeWords(part);
  const byType = words?.map((word) => (word === 'integer' ? 'number' : word));
  return new Set(KINDS.filter((kind) => byType?.includes(kind) ?? true));
}

/** Kinds that all parts let through. */
export function kindsOfAll(all: Conjunction): readonly Kind[] {
  if (all.never) return [];
  const values = listedValues(all);
  return KINDS.filter(
    (kind) =>
      all.parts.every((part) => kindsOf(part).has(kind)) &&
      (values?.some((value) => kindOf(value) === kind) ?? true),
  );
}

/** Whether `type` lets only whole numbers through. */
export function isWhole(part: Part): boolean {
  const words = typeWords(part);
  return words !== undefined && words.includes('integer') && !words.includes('number');
}

export function isWholeAll({ parts }: Conjunction): boolean {
  return parts.some(
    (part) =>
      isWhole(part) ||
      (typeof part.schema['multipleOf'] === 'number' && isMultipleOf(part.schema['multipleOf'], 1)),
  );
}

/** The values that `enum` and `const` name; `undefined` when neither is there. */
export function namedValues({ schema }: Part): readonly unknown[] | undefined {
  if ('const' in schema) return [schema['const']];
  return Array.isArray(schema['enum']) ? schema['enum'] : undefined;
}

/** The fewest values among which every valid one is; `undefined` when they are not listed. */
export function listedValues({ parts }: Conjunction): readonly unknown[] | undefined {
  return parts
    .flatMap((part) => {
      const values = namedValues(part);
      return values === undefined ? [] : [values];
    })
    .sort((a, b) => a.length - b.length)[0];
}

export function requiredIn({ schema }: Part): readonly string[] {
  const { required } = schema;
  return Array.isArray(required) ? required.map(String) : [];
}

/** Names that every valid object has, those that others bring along among them. */
export function requiredInAll({ parts }: Conjunction): ReadonlySet<string> {
  const names = new Set(parts.flatMap(requiredIn));
  for (let size = -1; size !== names.size;) {
    ({ size } = names);
    for (const part of parts) {
      for (const [name, others] of dependenciesOf(part)) {
        if (names.has(name)) for (const other of others) names.add(other);
      }
    }
  }
  return names;
}

export function dependenciesOf({
  schema,
}: Part): readonly (readonly [string, readonly string[]])[] {
  const map = schema['dependentRequired'];
  if (!isObject(map)) return [];
  return Object.entries(map).map(([name, others]) => [
    name,
    Array.isArray(others) ? others.map(String) : [],
  ]);
}

/** Names that `properties` describes. */
export function describedIn(part: Part): readonly string[] {
  return [...mapUnder(part, 'properties').keys()];
}

/** The patterns of names that match; a pattern that is no regular expression matches nothing. */
function matching(part: Part, name: string): readonly Located[] {
  return [...mapUnder(part, 'patternProperties')].flatMap(([pattern, schema]) =>
    regex(pattern)?.test(name) === true ? [schema] : [],
  );
}

export function regex(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}

/** What one schema asks of a property, and whether it speaks of it by name or pattern. */
export function propertyIn(
  part: Part,
  name: string,
): { readonly schemas: readonly Located[]; readonly described: boolean } {
  const own = mapUnder(part, 'properties').get(name);
  const named = [...(own === undefined ? [] : [own]), ...matching(part, name)];
  if (named.length > 0) return { schemas: named, described: true };
  const rest = under(part, 'additionalProperties');
  return { schemas: rest === undefined ? [] : [rest], described: false };
}

export function propertyInAll({ parts }: Conjunction, name: string): Conjunction {
  return conjunctionOf(...parts.flatMap((part) => propertyIn(part, name).schemas));
}

/** What is asked of properties that nothing describes by name or pattern. */
export function otherProperties({ parts }: Conjunction): Conjunction {
  return conjunctionOf(...parts.flatMap((part) => under(part, 'additionalProperties') ?? []));
}

export function itemIn(part: Part, index: number): readonly Located[] {
  const item = listUnder(part, 'prefixItems')[index] ?? under(part, 'items');
  return item === undefined ? [] : [item];
}

export function itemInAll({ parts }: Conjunction, index: number): Conjunction {
  return conjunctionOf(...parts.flatMap((part) => itemIn(part, index)));
}

export function otherItems({ parts }: Conjunction): Conjunction {
  return conjunctionOf(...parts.flatMap((part) => under(part, 'items') ?? []));
}

export function prefixLength({ parts }: Conjunction): number {
  return Math.max(0, ...parts.map((part) => listUnder(part, 'prefixItems').length));
}

/** The greatest value of a keyword such as `minLength` among all parts. */
export function greatest({ parts }: Conjunction, keyword: string, none: number): number {
  return Math.max(none, ...numbersOf(parts, keyword));
}

export function least({ parts }: Conjunction, keyword: string, none: number): number {
  return Math.min(none, ...numbersOf(parts, keyword));
}

function numbersOf(parts: readonly Part[], keyword: string): number[] {
  return parts.flatMap(({ schema }) => {
    const value = schema[keyword];
    return typeof value === 'number' ? [value] : [];
  });
}

const ONE_KIND = new Map(
  KINDS.map((kind) => {
    const schema = { type: kind };
    return [kind, { schema, root: schema, pointer: '' }] as const;
  }),
);

/** The place as far as it holds one kind of values. */
export function ofKind(all: Conjunction, kind: Kind): Conjunction {
  const only = ONE_KIND.get(kind);
  return only === undefined ? all : conjoined(all, only);
}
