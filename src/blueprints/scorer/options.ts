import type { Reaction } from '../shared/reaction';

/** What `schema.json` describes, with its defaults. */
export interface ScorerOptions {
  /** Kebab-case noun of what is scored: `lead`. */
  readonly subject: string;
  readonly scale: ScaleOptions;
  readonly factors: readonly FactorOptions[];
  readonly levels: readonly LevelOptions[];
  readonly confidence: ConfidenceOptions;
  readonly examples: readonly ExampleOptions[];
  readonly events: Readonly<Partial<Record<EventSlot, string>>>;
  readonly reactions: readonly Reaction[];
}

/** What a scorer tells of. */
export const EVENT_SLOTS = ['scored', 'level-changed', 'forgotten'] as const;

export type EventSlot = (typeof EVENT_SLOTS)[number];

export interface ScaleOptions {
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
}

export interface FactorOptions {
  /** camelCase or kebab-case. */
  readonly name: string;
  readonly description: string;
  readonly min: number;
  readonly max: number;
  readonly weight: number;
  readonly direction: 'higher' | 'lower';
  /** What counts when it is missing; without it the factor is left out then. */
  readonly default?: number;
  /** As in `12h`. */
  readonly staleAfter?: string;
  readonly reads: 'number' | 'text' | 'list';
  /** Of a factor that is read from text; the first that fits counts. */
  readonly cues?: readonly CueOptions[];
  /** What a text without a cue counts as. */
  readonly otherwise?: number;
  /** What each item of a list adds to `min`. */
  readonly each?: number;
}

export interface CueOptions {
  readonly words: readonly string[];
  readonly value: number;
}

export interface LevelOptions {
  readonly name: string;
  readonly from: number;
}

/** How much of a factor's weight counts as confidence. */
export interface ConfidenceOptions {
  readonly missing: number;
  readonly stale: number;
}

export type Reading = number | string | readonly string[];

export interface ExampleOptions {
  readonly subject: string;
  readonly readings: Readonly<Record<string, Reading>>;
}
