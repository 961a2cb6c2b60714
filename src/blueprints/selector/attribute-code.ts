import { commentText } from '../shared/words';
import type { Attribute } from './model';
import type { Value } from './options';

/** A field or a property, with the code and the words that templates make of it. */
export interface AttributeVariables extends Attribute {
  /** Type once it is valid. */
  readonly validType: string;
  /** Type as it comes in, from code that may not know the choices. */
  readonly inputType: string;
  /** Code of the valibot schema. */
  readonly schema: string;
  /** What it can be, in words. */
  readonly extent: string;
  /** The description as it can stand in a comment, and in a cell of a table. */
  readonly comment: string;
  readonly cell: string;
  /** Code of values that are valid, and of some that are not. */
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

export function attributeVariables(attribute: Attribute): AttributeVariables {
  const { type, values, description } = attribute;
  const literals = values.map((value) => JSON.stringify(value));
  const plain = {
    text: 'string',
    number: 'number',
    flag: 'boolean',
    choice: 'string',
    list: 'readonly string[]',
  }[type];
  return {
    ...attribute,
    inputType: plain,
    validType: type === 'choice' ? literals.join(' | ') : plain,
    schema: schemaOf(attribute),
    extent: extentOf(attribute),
    comment: commentText(description),
    cell: description.replaceAll('|', '\\|'),
    ...edgesOf(attribute),
  };
}

function schemaOf({ type, values, min, max }: Attribute): string {
  const bounds = [
    ...(min === undefined ? [] : [`v.minValue(${min})`]),
    ...(max === undefined ? [] : [`v.maxValue(${max})`]),
  ];
  const schemas = {
    text: 'v.pipe(v.string(), v.minLength(1), v.maxLength(1000))',
    number: numberSchema(bounds),
    flag: 'v.boolean()',
    choice: `v.picklist(${JSON.stringify(values)})`,
    list: 'v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.maxLength(100), v.readonly())',
  };
  return schemas[type];
}

/** Two bounds leave nothing that is not finite. */
function numberSchema(bounds: readonly string[]): string {
  const finite = bounds.length === 2 ? [] : ['v.finite()'];
  return `v.pipe(${['v.number()', ...finite, ...bounds].join(', ')})`;
}

function extentOf({ type, values, min, max }: Attribute): string {
  const bounds = [
    ...(min === undefined ? [] : [` from ${min}`]),
    ...(max === undefined ? [] : [` up to ${max}`]),
  ].join('');
  const extents = {
    text: 'a text',
    number: `a number${bounds}`,
    flag: 'true or false',
    choice: values.map((value) => `\`${value}\``).join(', '),
    list: 'a list of texts',
  };
  return extents[type];
}

function edgesOf({ type, values, min, max }: Attribute) {
  const edges = {
    text: { good: ['"x"', '"x".repeat(1000)'], bad: ['""', '"x".repeat(1001)', '7', 'null'] },
    number: {
      good: [min ?? -7.5, max ?? (min ?? 0) + 1].map(String),
      bad: [
        ...(min === undefined ? [] : [String(min - 0.1)]),
        ...(max === undefined ? [] : [String(max + 0.1)]),
        'Number.NaN',
        max === undefined ? 'Number.POSITIVE_INFINITY' : 'Number.NEGATIVE_INFINITY',
        '"1"',
        'null',
      ],
    },
    flag: { good: ['true', 'false'], bad: ['"true"', '1', 'null'] },
    choice: { good: values.map((value) => JSON.stringify(value)), bad: ['"unheard of"', '7'] },
    list: {
      good: ['[]', '["x"]', '["x".repeat(200)]', 'Array.from({ length: 100 }, () => "x")'],
      bad: ['"x"', 'Array.from({ length: 101 }, () => "x")', 'null'],
    },
  };
  return edges[type];
}

/** JSON Schema of a field, for the contracts. */
export function jsonSchema({ type, values, description, min, max }: Attribute): object {
  const meaning = `${description}.`;
  const schemas = {
    text: { type: 'string', minLength: 1, maxLength: 1000 },
    number: {
      type: 'number',
      ...(min === undefined ? {} : { minimum: min }),
      ...(max === undefined ? {} : { maximum: max }),
    },
    flag: { type: 'boolean' },
    choice: { type: 'string', enum: values },
    list: {
      type: 'array',
      maxItems: 100,
      items: { type: 'string', minLength: 1, maxLength: 200 },
    },
  };
  return { ...schemas[type], description: meaning };
}

/** Values as the members of an object in code. */
export function codeOf(values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join(', ');
}
