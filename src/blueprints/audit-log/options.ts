import type { Reaction } from '../shared/reaction';

/** What `schema.json` describes, with its defaults. */
export interface AuditLogOptions {
  /** Empty when entries have no category. */
  readonly categories: readonly string[];
  /** From the least to the most severe; empty when entries have none. */
  readonly severities: readonly string[];
  readonly fields: readonly FieldOption[];
  readonly redactions: readonly RedactionOption[];
  readonly segmentSize: number;
  /** 0 keeps everything. */
  readonly retentionDays: number;
  readonly hash: HashAlgorithm;
  readonly events: Readonly<Partial<Record<EventSlot, string>>>;
  readonly reactions: readonly Reaction[];
}

/** Something that an entry says beside who did what to what. */
export interface FieldOption {
  readonly name: string;
  readonly type: FieldType;
  readonly required?: boolean;
  readonly filter?: boolean;
  readonly description?: string;
}

/** What is done with the value of a name before anything is written. */
export interface RedactionOption {
  readonly name: string;
  readonly rule: RedactionRule;
}

export type FieldType = 'text' | 'number' | 'boolean' | 'time' | 'texts' | 'data';

export type RedactionRule = 'hide' | 'mask' | 'pseudonym';

export type HashAlgorithm = 'sha256' | 'sha384' | 'sha512' | 'sha3-256' | 'sha3-512' | 'blake2b512';

export const EVENT_SLOTS = [
  'recorded',
  'segment-closed',
  'tampering-detected',
  'segments-dropped',
] as const;

export type EventSlot = (typeof EVENT_SLOTS)[number];

/** The slots that a module has: without a retention nothing is ever dropped. */
export function slotsOf({ retentionDays }: AuditLogOptions): readonly EventSlot[] {
  return EVENT_SLOTS.filter((slot) => slot !== 'segments-dropped' || retentionDays > 0);
}

/** The name of each event that a module publishes. */
export function eventNames(
  name: string,
  { events }: Pick<AuditLogOptions, 'events'>,
): Readonly<Record<EventSlot, string>> {
  const named = EVENT_SLOTS.map((slot) => [slot, events[slot] ?? `${name}.${slot}`]);
  return Object.fromEntries(named) as Record<EventSlot, string>;
}
