import { otherValue, sampleValue } from './conditions';
import { boundsOf, type Field } from './workflow';

/** TypeScript's type of a field. */
export function typeCode({ type, choices = [] }: Field): string {
  switch (type) {
    case 'choice':
      return choices.map((choice) => JSON.stringify(choice)).join(' | ');
    case 'number':
    case 'integer':
      return 'number';
    case 'flag':
      return 'boolean';
    case 'list':
      return 'readonly string[]';
    default:
      return 'string';
  }
}

/** What a field may be, for documents. */
export function valueText(field: Field): string {
  const { type, choices = [], min: least, max: most } = field;
  const { min, max } = boundsOf(field);
  switch (type) {
    case 'choice':
      return `one of ${choices.map((choice) => `\`${choice}\``).join(', ')}`;
    case 'flag':
      return '`true` or `false`';
    case 'moment':
      return 'a point in time in ISO 8601';
    case 'text':
      return `a text of ${min} to ${max} characters`;
    case 'list':
      return `${min} to ${max} texts`;
    default:
      return `${type === 'integer' ? 'an integer' : 'a number'}${least === undefined ? '' : ` from ${least}`}${most === undefined ? '' : ` up to ${most}`}`;
  }
}

/** Code of the valibot schema of a field. */
export function schemaCode(field: Field): string {
  const { min, max } = boundsOf(field);
  switch (field.type) {
    case 'text':
      return `v.pipe(v.string(), v.trim(), v.minLength(${min}), v.maxLength(${digits(max)}))`;
    case 'list':
      return `v.pipe(v.array(${ENTRY_CODE}), v.minLength(${min}), v.maxLength(${digits(max)}), v.readonly())`;
    case 'choice':
      return `v.picklist(${JSON.stringify(field.choices)})`;
    case 'flag':
      return 'v.boolean()';
    case 'moment':
      return 'v.pipe(v.string(), v.isoTimestamp())';
    default:
      return `v.pipe(${numberSteps(field).join(', ')})`;
  }
}

const ENTRY_CODE = 'v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))';

function numberSteps({ type, min, max }: Field): string[] {
  return [
    'v.number()',
    type === 'integer' ? 'v.integer()' : 'v.finite()',
    ...(min === undefined ? [] : [`v.minValue(${digits(min)})`]),
    ...(max === undefined ? [] : [`v.maxValue(${digits(max)})`]),
  ];
}

/** JSON Schema of a field, for the contracts. */
export function jsonSchema(field: Field): object {
  const { type, choices, description, min, max } = field;
  const bounds = boundsOf(field);
  switch (type) {
    case 'choice':
      return { type: 'string', enum: choices, description };
    case 'flag':
      return { type: 'boolean', description };
    case 'moment':
      return { type: 'string', format: 'date-time', description };
    case 'text':
      return { type: 'string', minLength: bounds.min, maxLength: bounds.max, description };
    case 'list': {
      const items = { type: 'string', minLength: 1, maxLength: 500 };
      return { type: 'array', minItems: bounds.min, maxItems: bounds.max, items, description };
    }
    default:
      return {
        type,
        ...(min === undefined ? {} : { minimum: min }),
        ...(max === undefined ? {} : { maximum: max }),
        description,
      };
  }
}

/** Code of values at the edges of what a field may be, on both sides. */
export function edges(field: Field): {
  readonly good: readonly string[];
  readonly bad: readonly string[];
} {
  const { min, max } = boundsOf(field);
  const plain = [sampleValue(field), otherValue(field)].map((value) => JSON.stringify(value));
  switch (field.type) {
    case 'text':
      return {
        good: [...plain, text(min), text(max)],
        bad: ["' '", ...(min > 1 ? [text(min - 1)] : []), text(max + 1), '7'],
      };
    case 'list':
      return {
        good: [list(min), list(max), "['x'.repeat(500)]"].slice(0, min > 1 || max < 1 ? 2 : 3),
        bad: [...(min > 0 ? [list(min - 1)] : []), list(max + 1), ...badEntries(min), "'one'"],
      };
    case 'choice':
      return {
        good: (field.choices ?? []).map((choice) => JSON.stringify(choice)),
        bad: ["'no such choice'", '7'],
      };
    case 'flag':
      return { good: plain, bad: ["'true'", '1'] };
    case 'moment':
      return { good: plain, bad: ["'tomorrow'", '7'] };
    default:
      return numberEdges(field, plain);
  }
}

function badEntries(min: number): string[] {
  const filler = min > 1 ? `...${list(min - 1)}, ` : '';
  return [`[${filler}' ']`, `[${filler}'x'.repeat(501)]`, `[${filler}7]`];
}

function numberEdges(
  { type, min, max }: Field,
  plain: readonly string[],
): { readonly good: readonly string[]; readonly bad: readonly string[] } {
  const inside = [min, max].filter((bound) => bound !== undefined);
  return {
    good: [...new Set([...plain, ...inside.map(String)])],
    bad: [
      ...(min === undefined ? [] : [String(min - 1)]),
      ...(max === undefined ? [] : [String(max + 1)]),
      ...(type === 'integer' ? ['1.5'] : ['Number.POSITIVE_INFINITY']),
      "'1'",
    ],
  };
}

function text(length: number): string {
  return `'x'.repeat(${digits(length)})`;
}

function list(length: number): string {
  return `Array.from({ length: ${length} }, () => 'one')`;
}

/** `2000` as `2000`, `20000` as `20_000`. */
export function digits(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) < 10_000) return String(value);
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '_');
}
