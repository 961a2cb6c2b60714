import { valid } from 'semver';
import { isObject, type SchemaObject } from './compatibility/schema';

/** Whom a contract promises not to break within one major version. */
export const COMPATIBILITIES = ['forward', 'backward', 'full'] as const;

export type Compatibility = (typeof COMPATIBILITIES)[number];

/** How subscribers take properties that they do not know. */
export const READERS = ['strict', 'tolerant'] as const;

export type Readers = (typeof READERS)[number];

/** What a contract says of itself, beside what it says of the event's data. */
export interface ContractTerms {
  /** `x-version`; `undefined` unless it is a semantic version. */
  readonly version: string | undefined;
  /** `x-compatibility`. @default 'forward': subscribers go on reading what is published. */
  readonly compatibility: Compatibility;
  /** `x-readers`. @default 'strict' */
  readonly readers: Readers;
  readonly deprecated: boolean;
  /** `x-removal`, `2027-01-31`: from when on nobody publishes it; `undefined` unless it is a date. */
  readonly removal: string | undefined;
}

export function termsOf(contract: SchemaObject): ContractTerms {
  const { 'x-version': version, 'x-removal': removal } = contract;
  return {
    version: typeof version === 'string' ? (valid(version) ?? undefined) : undefined,
    compatibility: oneOf(COMPATIBILITIES, contract['x-compatibility']) ?? 'forward',
    readers: oneOf(READERS, contract['x-readers']) ?? 'strict',
    deprecated: contract['deprecated'] === true,
    removal: typeof removal === 'string' && isDate(removal) ? removal : undefined,
  };
}

/** Major version that the name of an event tells: `order.placed` is the first, `order.placed.v2` the second. */
export function majorOf(event: string): number {
  return Number(/\.v(?<major>[2-9]|[1-9]\d+)$/.exec(event)?.groups?.['major'] ?? 1);
}

/** The name that all versions of an event share: `order.placed` of `order.placed.v2`. */
export function familyOf(event: string): string {
  return majorOf(event) === 1 ? event : event.replace(/\.v\d+$/, '');
}

/** The name of an event's next major version: `order.placed.v2` after `order.placed`. */
export function nextMajorOf(event: string): string {
  return `${familyOf(event)}.v${majorOf(event) + 1}`;
}

/** How an event's envelope names its contract, with the version: `urn:event:order.placed:1.2.0`. */
export function dataSchemaOf(event: string, contract: SchemaObject): string {
  const { version } = termsOf(contract);
  return `urn:event:${event}${version === undefined ? '' : `:${version}`}`;
}

/** A contract's text as an object; `undefined` when it is something else. */
export function parseContract(text: string): SchemaObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

/** A day that there is, as `2027-01-31`. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
