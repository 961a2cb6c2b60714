import type { Conjunction } from './conjunction';
import type { SchemaObject } from './schema';

/** A limit of numbers; `value` is infinite where there is none. */
export interface Limit {
  readonly value: number;
  readonly exclusive: boolean;
}

/** The greatest lower limit that a schema sets. Of whole numbers it is the least one that is valid. */
export function lowerOf(schema: SchemaObject, whole: boolean): Limit {
  const limits = [
    limit(schema['minimum'], false, -Infinity),
    limit(schema['exclusiveMinimum'], true, -Infinity),
  ].map((one) => (whole ? atWhole(one, Math.ceil, 1) : one));
  return limits.reduce((a, b) => (isAbove(b, a) ? b : a));
}

/** The least upper limit that a schema sets. Of whole numbers it is the greatest one that is valid. */
export function upperOf(schema: SchemaObject, whole: boolean): Limit {
  const limits = [
    limit(schema['maximum'], false, Infinity),
    limit(schema['exclusiveMaximum'], true, Infinity),
  ].map((one) => (whole ? atWhole(one, Math.floor, -1) : one));
  return limits.reduce((a, b) => (isBelow(b, a) ? b : a));
}

export function lowerOfAll({ parts }: Conjunction, whole: boolean): Limit {
  const none: Limit = { value: -Infinity, exclusive: false };
  return parts
    .map(({ schema }) => lowerOf(schema, whole))
    .reduce((a, b) => (isAbove(b, a) ? b : a), none);
}

export function upperOfAll({ parts }: Conjunction, whole: boolean): Limit {
  const none: Limit = { value: Infinity, exclusive: false };
  return parts
    .map(({ schema }) => upperOf(schema, whole))
    .reduce((a, b) => (isBelow(b, a) ? b : a), none);
}

/** Whether a lower limit lets less through than another one. */
export function isAbove(a: Limit, b: Limit): boolean {
  return a.value > b.value || (a.value === b.value && a.exclusive && !b.exclusive);
}

/** Whether an upper limit lets less through than another one. */
export function isBelow(a: Limit, b: Limit): boolean {
  return a.value < b.value || (a.value === b.value && a.exclusive && !b.exclusive);
}

/** Whether one number is a whole number of times another one, decimals counted exactly. */
export function isMultipleOf(value: number, of: number): boolean {
  const digits = Math.max(decimals(value), decimals(of));
  if (digits > 12) return Number.isInteger(value / of);
  const [a, b] = [scaled(value, digits), scaled(of, digits)];
  return b !== 0n && a % b === 0n;
}

function limit(value: unknown, exclusive: boolean, none: number): Limit {
  return typeof value === 'number' ? { value, exclusive } : { value: none, exclusive: false };
}

function atWhole(
  { value, exclusive }: Limit,
  round: (value: number) => number,
  step: number,
): Limit {
  if (!Number.isFinite(value)) return { value, exclusive };
  const rounded = round(value);
  return { value: rounded === value && exclusive ? value + step : rounded, exclusive: false };
}

function decimals(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

function scaled(value: number, digits: number): bigint {
  return BigInt(Math.round(value * 10 ** digits));
}
