import type { Reaction } from '../shared/reaction';

/** What `schema.json` describes, with its defaults. */
export interface SelectorOptions {
  /** Kebab-case noun of what is chosen: `carrier`. */
  readonly candidate: string;
  /** Kebab-case noun of what it is chosen for: `shipment`. */
  readonly request: string;
  /** What a request tells. */
  readonly fields: readonly AttributeOptions[];
  /** What is known of each candidate. */
  readonly properties: readonly AttributeOptions[];
  readonly candidates: readonly CandidateOptions[];
  readonly criteria: readonly CriterionOptions[];
  readonly constraints: readonly ConstraintOptions[];
  readonly alternatives: number;
  readonly confidence: ConfidenceOptions;
  readonly examples: readonly ExampleOptions[];
  readonly events: Readonly<Partial<Record<EventSlot, string>>>;
  readonly reactions: readonly Reaction[];
}

/** What a selector tells of. */
export const EVENT_SLOTS = [
  'chosen',
  'none-eligible',
  'exhausted',
  'availability-changed',
] as const;

export type EventSlot = (typeof EVENT_SLOTS)[number];

export const AVAILABILITIES = ['available', 'limited', 'unavailable'] as const;

export type Availability = (typeof AVAILABILITIES)[number];

export type Value = string | number | boolean | readonly string[];

export type Values = Readonly<Record<string, Value>>;

export type AttributeType = 'text' | 'number' | 'flag' | 'choice' | 'list';

export interface AttributeOptions {
  /** camelCase or kebab-case. */
  readonly name: string;
  readonly type: AttributeType;
  /** Of a choice. */
  readonly values?: readonly string[];
  /** Bounds of a number; only fields have them. */
  readonly min?: number;
  readonly max?: number;
  readonly description?: string;
}

export interface CandidateOptions {
  readonly name: string;
  readonly availability: Availability;
  readonly properties: Values;
}

export type Points = Readonly<Record<string, number>>;

/** How a candidate does in one respect; exactly one of the kinds is there. */
export interface CriterionOptions {
  readonly name: string;
  readonly weight: number;
  readonly description?: string;
  /** From the worst number to the best one. */
  readonly scale?: { readonly property: string; readonly worst: number; readonly best: number };
  /** Points for each value of a property. */
  readonly points?: { readonly property: string; readonly by: Points };
  /** Points for each value of a field and of a property. */
  readonly matrix?: {
    readonly field: string;
    readonly property: string;
    readonly by: Readonly<Record<string, Points>>;
  };
  /** How much of what a request lists a property has. */
  readonly share?: { readonly field: string; readonly property: string };
  /** Points for being available, and for being so within limits. */
  readonly availability?: { readonly available: number; readonly limited: number };
  /** How much of it counts for each value of a field. */
  readonly times?: { readonly field: string; readonly by: Points };
}

export const CRITERION_KINDS = ['scale', 'points', 'matrix', 'share', 'availability'] as const;

export type CriterionKind = (typeof CRITERION_KINDS)[number];

/** A value that is always the same, or a field of the request. */
export type Operand<Fixed> = Fixed | { readonly field: string };

/** What a property must be; exactly one of the comparisons is there. */
export interface ConstraintOptions {
  readonly name: string;
  readonly description?: string;
  readonly property: string;
  readonly atLeast?: Operand<number>;
  readonly atMost?: Operand<number>;
  readonly equals?: Operand<string | boolean>;
  readonly oneOf?: Operand<readonly string[]>;
  readonly covers?: Operand<readonly string[]>;
  /** For which requests it holds. @default all */
  readonly when?: WhenOptions;
}

export const COMPARISONS = ['atLeast', 'atMost', 'equals', 'oneOf', 'covers'] as const;

export type Comparison = (typeof COMPARISONS)[number];

export interface WhenOptions {
  readonly field: string;
  readonly equals?: string | boolean;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export const WHEN_COMPARISONS = ['equals', 'atLeast', 'atMost'] as const;

export interface ConfidenceOptions {
  /** Points between the best and the next that make a choice clear. */
  readonly clearMargin: number;
  /** Eligible candidates that make a choice a real one. */
  readonly enough: number;
}

export interface ExampleOptions {
  readonly id: string;
  readonly request: Values;
}
