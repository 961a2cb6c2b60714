import type { Reaction } from '../shared/reaction';

/** What `schema.json` describes, with its defaults. */
export interface TextExtractionOptions {
  /** Kebab-case noun of what is read: `report`. */
  readonly subject: string;
  readonly kinds: readonly KindOptions[];
  readonly summary: SummaryOptions;
  readonly references: readonly ReferenceOptions[];
  readonly people: readonly string[];
  readonly confidence: ConfidenceOptions;
  readonly length: { readonly min: number; readonly max: number };
  readonly limits: { readonly references: number; readonly findingLength: number };
  readonly events: Readonly<Partial<Record<EventSlot, string>>>;
  readonly reactions: readonly Reaction[];
}

/** What a text extraction tells of. */
export const EVENT_SLOTS = ['extracted', 'rejected', 'forgotten'] as const;

export type EventSlot = (typeof EVENT_SLOTS)[number];

export interface KindOptions {
  /** camelCase or kebab-case, a noun for many of them. */
  readonly name: string;
  readonly description: string;
  /** Beside the words of the name. */
  readonly headings: readonly string[];
  readonly cues: readonly string[];
  /** Whether every question is a finding. */
  readonly questions: boolean;
  /** Whether a cue counts also where it is denied. */
  readonly negated: boolean;
  readonly owner: boolean;
  readonly due: boolean;
  readonly limit: number;
  /** What each finding adds to the confidence, and all of them at most. */
  readonly confidence: { readonly each: number; readonly most: number };
}

export interface SummaryOptions {
  /** 0 for no summary. */
  readonly sentences: number;
  readonly position: number;
  readonly finding: number;
}

export interface ReferenceOptions {
  readonly name: string;
  readonly pattern: string;
  /** What the pattern matches as a whole. */
  readonly example: string;
  readonly ignoreCase: boolean;
}

export interface ConfidenceOptions {
  readonly base: number;
  readonly long: { readonly characters: number; readonly adds: number };
  readonly short: { readonly characters: number; readonly takes: number };
}
