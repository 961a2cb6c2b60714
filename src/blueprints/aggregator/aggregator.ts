import { milliseconds } from './durations';
import type { AggregatorOptions, SourceOptions, ValueOptions } from './options';

/** The options with everything filled in that follows from others. */
export interface Aggregator {
  /** From the highest rank to the lowest. */
  readonly values: readonly ValueOptions[];
  readonly unknown: string;
  readonly sources: readonly Source[];
  readonly merge: AggregatorOptions['merge'];
  readonly freshMs: number;
  readonly keeps: number;
  readonly expiryMs: number;
  readonly thresholds: AggregatorOptions['thresholds'];
}

export interface Source {
  readonly name: string;
  readonly description: string | undefined;
  /** What it says, and what that counts as. */
  readonly rows: readonly (readonly [raw: string, value: string])[];
  /** Whether it says the names of normal values. */
  readonly plain: boolean;
  readonly otherwise: string;
  readonly weight: number;
  readonly reliability: number;
  /** How long to wait between two looks; 0 when nothing is polled. */
  readonly everyMs: number;
}

export function aggregatorOf(options: AggregatorOptions): Aggregator {
  const { unknown, merge, freshness, expiry, thresholds } = options;
  const values = [...options.values].sort((a, b) => b.rank - a.rank);
  return {
    values,
    unknown,
    sources: options.sources.map((source) => sourceOf(source, values, options)),
    merge,
    freshMs: milliseconds(freshness.after),
    keeps: freshness.keeps,
    expiryMs: milliseconds(expiry),
    thresholds,
  };
}

function sourceOf(
  source: SourceOptions,
  values: readonly ValueOptions[],
  { unknown, polling }: Pick<AggregatorOptions, 'unknown' | 'polling'>,
): Source {
  const plain = source.values === undefined;
  return {
    name: source.name,
    description: source.description?.replace(/\.$/, ''),
    rows: plain
      ? values.map(({ name }) => [name, name] as const)
      : Object.entries(source.values ?? {}),
    plain,
    otherwise: source.otherwise ?? unknown,
    weight: source.weight ?? 1,
    reliability: source.reliability ?? 1,
    everyMs: milliseconds(source.every ?? polling?.every ?? '0s'),
  };
}

/** The normal value of what a source says. */
export function normalValue({ rows, otherwise }: Source, raw: string): string {
  const text = raw.trim().toLowerCase();
  return rows.find(([known]) => known === text)?.[1] ?? otherwise;
}
