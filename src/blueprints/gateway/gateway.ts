import { camelCase, capital } from '../shared/words';
import type { FieldOptions } from '../workflow/options';
import type { Field } from '../workflow/workflow';
import type {
  GatewayOptions,
  LimitOptions,
  PlatformOptions,
  ReceiptOptions,
  ResilienceOptions,
} from './options';

/** What a module of this blueprint is about: the options, brought into one form. */
export interface Gateway {
  readonly isSession: boolean;
  readonly fields: readonly Field[];
  /** Empty when nothing is closed. */
  readonly closing: readonly Field[];
  readonly platforms: readonly Platform[];
  readonly fallback: readonly string[];
  readonly stopOn: readonly string[];
  readonly receipt: readonly Required<ReceiptOptions>[];
  readonly policy: Policy;
}

export interface Platform {
  readonly name: string;
  readonly url: string;
  readonly limits: readonly Limit[];
  readonly rate: Rate | undefined;
  readonly credentials: readonly { readonly name: string; readonly reference: string }[];
}

/** What a field has to be for a platform to take a request. */
export interface Limit {
  readonly field: string;
  readonly limit: LimitOptions;
}

export interface Rate {
  readonly count: number;
  readonly perMs: number;
}

export interface Policy {
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
  readonly timeoutMs: number;
  readonly breaker: {
    readonly failures: number;
    readonly withinMs: number;
    readonly halfOpenAfterMs: number;
  };
}

const DEFAULT_CLOSING: readonly FieldOptions[] = [
  { name: 'reason', type: 'text', required: false, max: 200, description: 'Why it was closed.' },
];

/** Takes what the schema allows, also when its names do not fit each other. */
export function gatewayOf(options: GatewayOptions): Gateway {
  const isSession = options.kind === 'session';
  return {
    isSession,
    fields: options.fields.map(fieldOf),
    closing: isSession ? (options.closing ?? DEFAULT_CLOSING).map(fieldOf) : [],
    platforms: options.platforms.map(platformOf),
    fallback: options.fallback ?? options.platforms.map(({ name }) => name),
    stopOn: options.stopOn,
    receipt: options.receipt.map((one) => ({ ...one, description: describe(one) })),
    policy: policyOf(options.resilience),
  };
}

function fieldOf(field: FieldOptions): Field {
  return { ...field, description: describe(field), before: [] };
}

function describe({ name, description }: Pick<FieldOptions, 'name' | 'description'>): string {
  if (description !== undefined) return description;
  return `${capital(name.replace(/[A-Z]+/g, (letters) => ` ${letters.toLowerCase()}`))}.`;
}

function platformOf({ name, url, limits, rate, credentials }: PlatformOptions): Platform {
  return {
    name,
    url: url ?? `https://${name}.example`,
    limits: Object.entries(limits).map(([field, limit]) => ({ field, limit })),
    rate: rate && { count: rate.count, perMs: milliseconds(rate.per) },
    credentials: Object.entries(credentials).map(([given, reference]) => ({
      name: camelCase(given),
      reference,
    })),
  };
}

function policyOf({ attempts, firstDelay, maxDelay, timeout, breaker }: ResilienceOptions): Policy {
  return {
    attempts,
    firstDelayMs: milliseconds(firstDelay),
    maxDelayMs: milliseconds(maxDelay),
    timeoutMs: milliseconds(timeout),
    breaker: {
      failures: breaker.failures,
      withinMs: milliseconds(breaker.within),
      halfOpenAfterMs: milliseconds(breaker.halfOpenAfter),
    },
  };
}

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `500ms` in milliseconds. */
export function milliseconds(duration: string): number {
  return Number.parseInt(duration, 10) * (UNIT_MS[duration.replace(/^\d+/, '')] ?? Number.NaN);
}

/** The longest unit that leaves a whole number: `90000` as `90s`. */
export function durationText(ms: number): string {
  const units = ['h', 'm', 's'] as const;
  const unit = units.find((one) => ms % (UNIT_MS[one] ?? 1) === 0) ?? 'ms';
  return `${ms / (UNIT_MS[unit] ?? 1)}${unit}`;
}
