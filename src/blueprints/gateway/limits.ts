import {
  isValueOf,
  otherValue,
  sampleValue,
  type Value,
  type Values,
} from '../workflow/conditions';
import { digits } from '../workflow/field-code';
import { boundsOf, type Field } from '../workflow/workflow';
import type { Gateway, Limit, Platform } from './gateway';

/** Whether a value is within a limit. */
export function isWithin(value: Value | undefined, { limit }: Pick<Limit, 'limit'>): boolean {
  if (value === undefined) return true;
  if (typeof limit === 'number') return sizeOf(value) <= limit;
  if (typeof limit === 'boolean') return value === limit;
  return limit.some((choice) => choice === value);
}

/** What a limit counts: a number itself, the length of a text, how many a list has. */
function sizeOf(value: Value): number {
  return typeof value === 'string' || typeof value === 'object' ? value.length : Number(value);
}

/** Whether a platform takes a request. */
export function takes({ limits }: Pick<Platform, 'limits'>, request: Values): boolean {
  return limits.every((limit) => isWithin(request[limit.field], limit));
}

/** Values that a field may have, smaller ones last. */
export function candidates(field: Field): Value[] {
  const { min } = boundsOf(field);
  const small: Value[] = {
    text: ['x'.repeat(min)],
    list: [Array.from({ length: min }, (_, index) => `item ${index + 1}`)],
    number: [min],
    integer: [min],
    choice: [...(field.choices ?? [])],
    flag: [true, false],
    moment: [],
  }[field.type];
  return [sampleValue(field), otherValue(field), ...small].filter((value) =>
    isValueOf(field, value),
  );
}

/** A value of a field that all of these platforms take; `undefined` when there is none. */
export function commonValue(field: Field, platforms: readonly Platform[]): Value | undefined {
  const limits = platforms.flatMap((platform) =>
    platform.limits.filter((limit) => limit.field === field.name),
  );
  return candidates(field).find((value) => limits.every((limit) => isWithin(value, limit)));
}

/** A value of the field that is just beyond a limit. */
export function valueBeyond(field: Field, { limit }: Limit): Value | undefined {
  const found = beyond(field, limit);
  return found !== undefined && isValueOf(field, found) ? found : undefined;
}

function beyond(field: Field, limit: Limit['limit']): Value | undefined {
  if (typeof limit === 'number') return sized(field, limit + 1);
  if (typeof limit === 'boolean') return !limit;
  return field.choices?.find((choice) => !limit.includes(choice));
}

/** A value of the field that is just within a limit. */
export function valueWithin(field: Field, { limit }: Limit): Value | undefined {
  if (typeof limit === 'number') return sized(field, limit);
  return typeof limit === 'boolean' ? limit : limit.at(-1);
}

function sized({ type }: Field, size: number): Value {
  if (type === 'text') return 'x'.repeat(size);
  if (type === 'list') return Array.from({ length: size }, (_, index) => `item ${index + 1}`);
  return size;
}

export function platformNamed({ platforms }: Pick<Gateway, 'platforms'>, name: string): Platform {
  const found = platforms.find((platform) => platform.name === name);
  if (found === undefined) throw new Error(`${name} was checked and is no platform.`);
  return found;
}

/** The first choice, and whoever stands in for it; the same twice when there is one only. */
export function pairOf(gateway: Pick<Gateway, 'platforms' | 'fallback'>): {
  readonly first: Platform;
  readonly second: Platform;
} {
  const [firstName = '', secondName] = gateway.fallback;
  const first = platformNamed(gateway, firstName);
  const other = gateway.platforms.find(({ name }) => name !== firstName) ?? first;
  return { first, second: secondName === undefined ? other : platformNamed(gateway, secondName) };
}

/** A request that the first choice and its stand-in take, with the required fields only, or with all. */
export function sampleRequest(gateway: Gateway, whole = false): Values {
  const { first, second } = pairOf(gateway);
  return Object.fromEntries(
    gateway.fields
      .filter(({ required }) => required || whole)
      .map((field): [string, Value] => [
        field.name,
        commonValue(field, [first, second]) ?? commonValue(field, [first]) ?? sampleValue(field),
      ]),
  );
}

/** Code of a condition that holds within a limit, with the field as a variable. */
export function limitCode({ name, type, required }: Field, { limit }: Limit): string {
  if (typeof limit === 'boolean') return required ? `!${name}` : `${name} !== true`;
  if (typeof limit === 'object') {
    const isOne = `[${limit.map((choice) => `'${choice}'`).join(', ')}].includes(${name})`;
    return required ? isOne : `(${name} === undefined || ${isOne})`;
  }
  const isCounted = type === 'text' || type === 'list';
  if (required) return `${name}${isCounted ? '.length' : ''} <= ${digits(limit)}`;
  return `(${name}${isCounted ? '?.length' : ''} ?? 0) <= ${digits(limit)}`;
}

/** What a limit asks for, in words. */
export function limitText({ field, limit }: Limit): string {
  if (typeof limit === 'number') return `\`${field}\` up to ${limit}`;
  if (typeof limit === 'boolean') return `\`${field}\` is ${String(limit)}`;
  return `\`${field}\` is ${limit.map((choice) => `\`${choice}\``).join(' or ')}`;
}

export function fieldNamed(fields: readonly Field[], name: string): Field {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) throw new Error(`${name} was checked and is no field.`);
  return field;
}
