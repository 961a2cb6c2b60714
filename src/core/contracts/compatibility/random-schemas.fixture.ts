import type { Dice } from './dice.fixture';
import type { Schema, SchemaObject } from './schema';

const NAMES = ['a', 'b', 'c', 'x-1'] as const;
const WORDS = ['', 'a', 'b', 'open', 'closed', 'x-long-one'] as const;
const VALUES: readonly unknown[] = [
  ...WORDS,
  null,
  true,
  false,
  0,
  1,
  2,
  -1,
  1.5,
  [],
  ['a'],
  {},
  { a: 1 },
];

/** A schema of everything that the comparison claims to understand. */
export function randomSchema(dice: Dice, depth = 3): Schema {
  if (dice.chance(4)) return dice.chance(50);
  const kinds = dice.chance(20) ? 2 : 1;
  return Object.assign(
    {},
    ...Array.from({ length: kinds }, () => simple(dice, depth)),
    depth > 0 && dice.chance(22) ? composed(dice, depth - 1) : {},
  ) as SchemaObject;
}

function simple(dice: Dice, depth: number): SchemaObject {
  switch (dice.below(depth > 0 ? 9 : 5)) {
    case 0:
      return text(dice);
    case 1:
      return number(dice);
    case 2:
      return { enum: Array.from({ length: 1 + dice.below(3) }, () => dice.one(VALUES)) };
    case 3:
      return dice.chance(50) ? { const: dice.one(VALUES) } : { type: 'boolean' };
    case 4:
      return { type: ['string', dice.one(['null', 'integer', 'number', 'boolean'])] };
    case 5:
    case 6:
      return array(dice, depth - 1);
    default:
      return object(dice, depth - 1);
  }
}

function some(dice: Dice, keywords: Readonly<Record<string, () => unknown>>): SchemaObject {
  return Object.fromEntries(
    Object.entries(keywords).flatMap(([name, make]) => (dice.chance(30) ? [[name, make()]] : [])),
  );
}

function text(dice: Dice): SchemaObject {
  return {
    ...(dice.chance(85) ? { type: 'string' } : {}),
    ...some(dice, {
      minLength: () => dice.below(3),
      maxLength: () => dice.below(6),
      pattern: () => dice.one(['^[a-z]*$', '^o', 'e', '.*']),
    }),
  };
}

function number(dice: Dice): SchemaObject {
  return {
    ...(dice.chance(85) ? { type: dice.one(['integer', 'number']) } : {}),
    ...some(dice, {
      minimum: () => dice.below(4) - 2,
      maximum: () => dice.below(4),
      exclusiveMinimum: () => dice.below(3) - 2,
      exclusiveMaximum: () => dice.below(4),
      multipleOf: () => dice.one([1, 2, 3, 0.5]),
    }),
  };
}

function array(dice: Dice, depth: number): SchemaObject {
  const inner = () => randomSchema(dice, depth);
  // ajv takes an empty list for one that contains something as soon as there is `prefixItems`.
  const hasPrefix = dice.chance(30);
  return {
    ...(dice.chance(85) ? { type: 'array' } : {}),
    ...(hasPrefix
      ? { prefixItems: [inner(), ...(dice.chance(50) ? [inner()] : [])] }
      : some(dice, { contains: inner })),
    ...some(dice, {
      items: inner,
      minItems: () => dice.below(3),
      maxItems: () => dice.below(4),
      uniqueItems: () => dice.chance(60),
      unevaluatedItems: () => false,
    }),
    ...(!hasPrefix && dice.chance(10)
      ? { contains: inner(), minContains: dice.below(3), maxContains: dice.below(3) + 1 }
      : {}),
  };
}

function object(dice: Dice, depth: number): SchemaObject {
  const inner = () => randomSchema(dice, depth);
  const names = () => NAMES.filter(() => dice.chance(40));
  const map = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, inner()]));
  return {
    ...(dice.chance(90) ? { type: 'object' } : {}),
    properties: map(names()),
    ...some(dice, {
      required: names,
      additionalProperties: () => (dice.chance(60) ? false : inner()),
      patternProperties: () => map(dice.chance(50) ? ['^x-'] : ['^x-', '1$']),
      minProperties: () => dice.below(3),
      maxProperties: () => dice.below(4),
      dependentRequired: () => ({ [dice.one(NAMES)]: names() }),
    }),
    ...(dice.chance(12)
      ? some(dice, {
          propertyNames: () =>
            dice.one([{ maxLength: 2 }, { enum: ['a', 'b'] }, { pattern: '^[ab]' }]),
          dependentSchemas: () => ({ [dice.one(NAMES)]: inner() }),
          unevaluatedProperties: () => (dice.chance(70) ? false : inner()),
        })
      : {}),
  };
}

function composed(dice: Dice, depth: number): SchemaObject {
  const inner = () => randomSchema(dice, depth);
  const list = () => [inner(), inner(), ...(dice.chance(30) ? [inner()] : [])];
  switch (dice.below(6)) {
    case 0:
      return { allOf: list() };
    case 1:
      return { oneOf: list() };
    case 2:
      return { not: inner() };
    case 3:
      return { if: inner(), then: inner(), else: inner() };
    case 4:
      return { $ref: `#/$defs/${dice.one(['one', 'other'])}` };
    default:
      return { anyOf: list() };
  }
}

/** A whole document, whose definitions may lead back to it. */
export function randomDocument(dice: Dice): Schema {
  const root = randomSchema(dice);
  if (typeof root === 'boolean') return root;
  return { ...root, $defs: { one: randomSchema(dice, 2), other: randomSchema(dice, 1) } };
}

/** The same schema with one thing changed somewhere, as somebody edits it. */
export function edited(dice: Dice, schema: Schema): Schema {
  const copy = structuredClone(schema);
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      places.push({ holder: value as Record<string, unknown>, key });
      walk(inner);
    }
  };
  walk(copy);
  if (places.length === 0) return randomSchema(dice);
  const { holder, key } = dice.one(places);
  edit(dice, holder, key);
  return copy;
}

function edit(dice: Dice, holder: Record<string, unknown>, key: string): void {
  const value = holder[key];
  const canGo = !Array.isArray(holder) || holder.length > 1;
  if (canGo && dice.chance(25)) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  } else if (typeof value === 'number') {
    holder[key] =
      key === 'multipleOf' ? dice.one([1, 2, 4]) : Math.max(0, value + dice.below(3) - 1);
  } else if (typeof value === 'boolean') {
    holder[key] = !value;
  } else if (isMapOfSchemas(key) && typeof value === 'object' && value !== null) {
    Object.assign(value, { [dice.one(NAMES)]: randomSchema(dice, 1) });
  } else if (key === 'required' && Array.isArray(value)) {
    holder[key] = NAMES.filter(() => dice.chance(50));
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    Object.assign(value, simple(dice, 1));
  }
}

function isMapOfSchemas(key: string): boolean {
  return key === 'properties' || key === 'patternProperties' || key === 'dependentSchemas';
}

/** Data that a schema may or may not let through. */
export function randomValue(dice: Dice, depth = 3): unknown {
  if (depth === 0 || dice.chance(40)) return dice.one(VALUES);
  if (dice.chance(35)) {
    return Array.from({ length: dice.below(4) }, () => randomValue(dice, depth - 1));
  }
  return Object.fromEntries(
    NAMES.filter(() => dice.chance(45)).map((name) => [name, randomValue(dice, depth - 1)]),
  );
}
