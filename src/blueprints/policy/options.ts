import type { Reaction } from '../shared/reaction';

/** What `schema.json` describes, with its defaults. */
export interface PolicyOptions {
  readonly subject: string;
  readonly scopes: readonly string[];
  readonly attributes: readonly AttributeOption[];
  readonly rules: readonly RuleOption[];
  readonly defaultEffect: Effect;
  readonly grants: { readonly lifetime: string; readonly per: readonly string[] };
  readonly prompts: {
    readonly escalation: readonly StepOption[];
    readonly refusalLifetime: string;
  };
  readonly events: Readonly<Partial<Record<EventSlot, string>>>;
  readonly reactions: readonly Reaction[];
}

export type Effect = 'allow' | 'deny' | 'ask';

export interface AttributeOption {
  readonly name: string;
  readonly type: 'text' | 'number' | 'flag';
  readonly values?: readonly string[];
  readonly description?: string;
}

export interface RuleOption {
  readonly name: string;
  readonly when: Readonly<Record<string, ConditionOption>>;
  readonly hours?: { readonly from: number; readonly to: number };
  readonly effect: Effect;
  readonly reason?: string;
}

/** What an attribute, the subject, the scope or the hour can be. */
export type Value = string | number | boolean;

export interface ConditionOption {
  readonly equals?: Value;
  readonly oneOf?: readonly (string | number)[];
  readonly noneOf?: readonly (string | number)[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface StepOption {
  readonly to: string;
  readonly times: number;
  readonly timeout: string;
}

/** Events of every policy, and those that only a policy has that asks somebody. */
export const GRANT_SLOTS = ['decided', 'granted', 'revoked'] as const;
export const PROMPT_SLOTS = ['prompted', 'answered', 'timed-out'] as const;

export type EventSlot = (typeof GRANT_SLOTS)[number] | (typeof PROMPT_SLOTS)[number];

/** Whether somebody is ever asked. */
export function asksSomebody({ rules, defaultEffect }: PolicyOptions): boolean {
  return defaultEffect === 'ask' || rules.some(({ effect }) => effect === 'ask');
}

/** Names of the events that a module publishes, by what they tell. */
export function eventNames(
  module: string,
  options: PolicyOptions,
): Readonly<Record<EventSlot, string>> {
  const slots = [...GRANT_SLOTS, ...PROMPT_SLOTS];
  return Object.fromEntries(
    slots.map((slot) => [slot, options.events[slot] ?? `${module}.${slot}`]),
  ) as Record<EventSlot, string>;
}

export function publishedSlots(options: PolicyOptions): readonly EventSlot[] {
  return asksSomebody(options) ? [...GRANT_SLOTS, ...PROMPT_SLOTS] : GRANT_SLOTS;
}

const MS_OF_UNIT: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** `15m` is 900,000. */
export function milliseconds(duration: string): number {
  return Number.parseInt(duration, 10) * (MS_OF_UNIT[duration.slice(-1)] ?? Number.NaN);
}
