import type { Aggregator } from './aggregator';
import { type Outcome, outcomeOf, togetherOf, type Told } from './merge-model';

/** Readings, and what they come to. */
export interface MergeCase {
  /** What is special about it, as the name of a test. */
  readonly title: string;
  readonly told: readonly Required<Told>[];
  readonly outcome: Outcome;
}

/** Two subjects, and what there is between them. */
export interface ComparisonCase {
  readonly title: string;
  readonly first: readonly Required<Told>[];
  readonly second: readonly Required<Told>[];
  readonly together: ReturnType<typeof togetherOf>;
}

/** Enough sources and values to see every rule at work; more would only repeat it. */
const MOST = 6;

/** How many sources are a crowd. */
const CROWD = 12;

const CONFIDENCES = [0.9, 0.4, 0.75, 0.6, 1, 0.25];

type Row = readonly Required<Told>[];

export function mergeCases(model: Aggregator): MergeCase[] {
  const named: (readonly [string, Row])[] = [
    ...singles(model),
    ...contradictions(model),
    ...crowds(model),
    ...ages(model),
  ];
  return named.map(([title, told]) => ({ title, told, outcome: outcomeOf(told, model) }));
}

export function comparisonCases(model: Aggregator): ComparisonCase[] {
  const [high = '', low = high] = model.values.map(({ name }) => name);
  const all = model.sources.slice(0, 3).map(({ name }) => name);
  const [first = ''] = all;
  const tell = (values: readonly string[], confidences: readonly number[]): Row =>
    all.map((source, index) =>
      told(source, values[index % values.length] ?? '', confidences[index % confidences.length]),
    );
  const second = all[1] ?? first;
  const pairs: (readonly [string, Row, Row])[] = [
    ['both at their best', tell([high], [1]), tell([high], [1])],
    ['one is less sure', tell([high], [1]), tell([high], [0.5])],
    ['sources differ', tell([high, low], [0.5, 0.9]), tell([low, high], [0.9, 0.6])],
    ['one source knows both', tell([high], [0.8]), [told(first, low, 0.7)]],
    [
      'one source is surer of both together',
      [told(first, high, 0.9), ...(second === first ? [] : [told(second, high, 0.5)])],
      [told(first, high, 0.2), ...(second === first ? [] : [told(second, high, 0.9)])],
    ],
    ['nothing is known of one', tell([high], [1]), []],
    ['one is stale', tell([high], [1]), [told(first, high, 1, model.freshMs)]],
  ];
  return pairs.map(([title, one, two]) => ({
    title,
    first: one,
    second: two,
    together: togetherOf(one, two, model),
  }));
}

function singles({ values, sources }: Aggregator): (readonly [string, Row])[] {
  const [first] = sources;
  const last = sources.at(-1);
  return [
    ...values
      .slice(0, MOST)
      .map(({ name }) => [`${name} alone`, [told(first?.name ?? '', name, 1)]] as const),
    ...values
      .slice(0, 2)
      .map(({ name }) => [`${name}, not sure`, [told(last?.name ?? '', name, 0.35)]] as const),
  ];
}

/** Each source says something else than the next. */
function contradictions({ values, sources }: Aggregator): (readonly [string, Row])[] {
  return sources.slice(1, MOST).map(({ name }, index) => {
    const before = sources[index]?.name ?? '';
    const one = values[index % values.length]?.name ?? '';
    const two = values[(index + 1) % values.length]?.name ?? '';
    const [sure, other] = [CONFIDENCES[index], CONFIDENCES[index + 1]];
    return [
      `${before} against ${name}`,
      [told(before, one, sure), told(name, two, other)],
    ] as const;
  });
}

function crowds({ values, sources }: Aggregator): (readonly [string, Row])[] {
  const [high = '', second = high] = values.map(({ name }) => name);
  const all = (value: (index: number) => string, sure: (index: number) => number): Row =>
    sources.slice(0, CROWD).map(({ name }, index) => told(name, value(index), sure(index)));
  const turning = (index: number): string => values[index % values.length]?.name ?? '';
  const varied = (index: number): number => CONFIDENCES[index % CONFIDENCES.length] ?? 1;
  return [
    [
      'all sources agree',
      all(
        () => high,
        () => 1,
      ),
    ],
    ['all sources agree on the second best', all(() => second, varied)],
    ['every source says something else', all(turning, varied)],
    [
      'one is against all others',
      all(
        (index) => (index === 0 ? high : second),
        () => 0.8,
      ),
    ],
    ['nobody is sure at all', all(turning, () => 0)],
  ];
}

function ages({ values, sources, freshMs, expiryMs }: Aggregator): (readonly [string, Row])[] {
  const [high = '', second = high] = values.map(({ name }) => name);
  const [first = '', other] = sources.map(({ name }) => name);
  const aged = (age: number): Row => [told(first, high, 0.8, age)];
  const mixed: Row = other === undefined ? [] : [told(other, second, 0.8)];
  return [
    ['fresh for the last time', aged(freshMs - 1)],
    ['stale for the first time', aged(freshMs)],
    ['stale for the last time', aged(expiryMs - 1)],
    ['expired', aged(expiryMs)],
    ['what is stale beside what is fresh', [...aged(freshMs), ...mixed]],
    ['what has expired beside what is fresh', [...aged(expiryMs), ...mixed]],
    ...(other === undefined
      ? []
      : ([['the newer of two', [told(first, high, 0.8, 2), told(other, high, 0.8, 1)]]] as const)),
  ];
}

function told(source: string, value: string, confidence = 1, age = 0): Required<Told> {
  return { source, value, confidence, age };
}
