import type { ConditionOptions } from './options';
import { boundsOf, type Field } from './workflow';

/** A value of a field. */
export type Value = string | number | boolean | readonly string[];

export type Values = Readonly<Record<string, Value>>;

/** Names of the functions that the generated sources build conditions with. */
export type ConditionKind = 'present' | 'equals' | 'oneOf' | 'atLeast' | 'atMost';

export function kindOf(condition: ConditionOptions): ConditionKind {
  const kinds = ['present', 'equals', 'oneOf', 'atLeast', 'atMost'] as const;
  return kinds.find((kind) => condition[kind] !== undefined) ?? 'present';
}

export function holds(condition: ConditionOptions, values: Values): boolean {
  const value = values[condition.field];
  const { equals, oneOf, atLeast, atMost } = condition;
  if (value === undefined) return false;
  if (equals !== undefined) return value === equals;
  if (oneOf !== undefined) return oneOf.some((one) => one === value);
  if (atLeast !== undefined) return Number(value) >= atLeast;
  return atMost === undefined || Number(value) <= atMost;
}

/** What a condition expects, in the words of the generated sources. */
export function expectedText(condition: ConditionOptions): string {
  const { equals, oneOf, atLeast, atMost } = condition;
  if (equals !== undefined) return String(equals);
  if (oneOf !== undefined) return `one of ${oneOf.join(', ')}`;
  if (atLeast !== undefined) return `at least ${atLeast}`;
  return atMost === undefined ? 'present' : `at most ${atMost}`;
}

/** `atLeast('total', 10)` */
export function conditionCode(condition: ConditionOptions): string {
  const kind = kindOf(condition);
  const bound = condition[kind];
  const given = kind === 'present' ? [condition.field] : [condition.field, bound];
  return `${kind}(${given.map((part) => JSON.stringify(part)).join(', ')})`;
}

/** A value that a field may have. */
export function sampleValue(field: Field): Value {
  const { min, max } = boundsOf(field);
  switch (field.type) {
    case 'text':
      return 'First'.padEnd(min, 't').slice(0, max);
    case 'list':
      return Array.from({ length: Math.max(min, Math.min(1, max)) }, (_, n) => `item ${n + 1}`);
    case 'choice':
      return field.choices?.[0] ?? '';
    case 'flag':
      return true;
    case 'moment':
      return '2026-03-01T09:00:00.000Z';
    default:
      return Math.max(min, Math.min(1, max));
  }
}

/** Another value that it may have. */
export function otherValue(field: Field): Value {
  const { min, max } = boundsOf(field);
  switch (field.type) {
    case 'text':
      return 'Other'.padEnd(min, 'r').slice(0, max);
    case 'list':
      return Array.from({ length: Math.max(min, Math.min(1, max)) }, (_, n) => `other ${n + 1}`);
    case 'choice':
      return field.choices?.[1] ?? '';
    case 'flag':
      return false;
    case 'moment':
      return '2026-03-02T09:00:00.000Z';
    default:
      return sampleValue(field) === max ? min : max;
  }
}

/** A value of the field for which all conditions on it hold, at the edge where there is one. */
export function metValue(field: Field, conditions: readonly ConditionOptions[]): Value | undefined {
  const own = conditions.filter((condition) => condition.field === field.name);
  const named = own.flatMap(({ equals, oneOf = [], atLeast, atMost }) =>
    [equals, ...oneOf, atLeast, atMost].filter((value) => value !== undefined),
  );
  return [...named, sampleValue(field)].find(
    (value) => isValueOf(field, value) && own.every((one) => holds(one, { [field.name]: value })),
  );
}

/** A value of the field for which a condition does not hold; `undefined` when only its absence breaks it. */
export function unmetValue(field: Field, condition: ConditionOptions): Value | undefined {
  const { atLeast, atMost } = condition;
  const steps = [
    atLeast === undefined ? [] : [atLeast - 1],
    atMost === undefined ? [] : [atMost + 1],
  ];
  const candidates = [
    ...steps.flat(),
    ...(field.choices ?? []),
    sampleValue(field),
    otherValue(field),
  ];
  return candidates.find(
    (value) => isValueOf(field, value) && !holds(condition, { [field.name]: value }),
  );
}

/** Whether a field may have a value. */
export function isValueOf(field: Field, value: Value): boolean {
  const { min, max } = boundsOf(field);
  const inside = (size: number): boolean => size >= min && size <= max;
  switch (field.type) {
    case 'text':
      return typeof value === 'string' && value.trim() === value && inside(value.length);
    case 'list':
      return typeof value === 'object' && inside(value.length);
    case 'choice':
      return field.choices?.some((choice) => choice === value) ?? false;
    case 'flag':
      return typeof value === 'boolean';
    case 'moment':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    case 'integer':
      return Number.isInteger(value) && inside(Number(value));
    case 'number':
      return typeof value === 'number' && inside(value);
  }
}
