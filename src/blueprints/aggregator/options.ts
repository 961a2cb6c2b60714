import type { Reaction } from '../shared/reaction';

/** What `schema.json` describes, with its defaults. */
export interface AggregatorOptions {
  /** Kebab-case noun of what readings are about: `machine`. */
  readonly subject: string;
  readonly values: readonly ValueOptions[];
  /** Name of the value that stands for nothing known. */
  readonly unknown: string;
  readonly sources: readonly SourceOptions[];
  readonly merge: 'rank' | 'weighted';
  readonly freshness: FreshnessOptions;
  /** Age at which a reading is dropped, as in `10m`. */
  readonly expiry: string;
  readonly thresholds: ThresholdOptions;
  readonly pairs: boolean;
  /** Without it nothing is polled. */
  readonly polling?: PollingOptions;
  readonly events: Readonly<Partial<Record<EventSlot, string>>>;
  readonly reactions: readonly Reaction[];
}

/** What every aggregator tells of. */
export const STATE_SLOTS = [
  'updated',
  'changed',
  'became-good',
  'no-longer-good',
  'forgotten',
] as const;

/** What it tells of besides when pairs can be watched. */
export const PAIR_SLOTS = ['matched', 'unmatched'] as const;

export type EventSlot = (typeof STATE_SLOTS)[number] | (typeof PAIR_SLOTS)[number];

export interface ValueOptions {
  readonly name: string;
  readonly description?: string;
  readonly rank: number;
  readonly strength: number;
  readonly good: boolean;
}

export interface SourceOptions {
  readonly name: string;
  readonly description?: string;
  /** Normal values by what the source says; without it the source says the names of normal values. */
  readonly values?: Readonly<Record<string, string>>;
  /** What anything else that the source says counts as; without it the value for nothing known. */
  readonly otherwise?: string;
  readonly weight?: number;
  readonly reliability?: number;
  readonly every?: string;
}

/** From which age on a reading keeps only a part of its confidence. */
export interface FreshnessOptions {
  readonly after: string;
  readonly keeps: number;
}

/** The least that counts as good. */
export interface ThresholdOptions {
  readonly confidence: number;
  readonly strength: number;
}

export interface PollingOptions {
  readonly every: string;
  readonly backOff: BackOffOptions;
}

export interface BackOffOptions {
  readonly initial: string;
  readonly factor: number;
  readonly max: string;
}
