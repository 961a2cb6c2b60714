import type { Aggregator } from './aggregator';

/** What a source has told, as far as it counts. */
export interface Told {
  readonly source: string;
  /** A normal value. */
  readonly value: string;
  readonly confidence: number;
  /** In milliseconds. @default 0 */
  readonly age?: number;
}

/** What a generated module says of a subject, computed here so that its tests and its demo know it beforehand. */
export interface Outcome {
  readonly value: string;
  readonly confidence: number;
  readonly strength: number;
  readonly good: boolean;
  readonly best: string | undefined;
}

interface Voice {
  readonly source: string;
  readonly place: number;
  readonly value: string;
  readonly rank: number;
  readonly strength: number;
  readonly trust: number;
  readonly power: number;
  readonly age: number;
}

export function outcomeOf(told: readonly Told[], model: Aggregator): Outcome {
  const voices = voicesOf(told, model);
  const best = bestOf(voices);
  if (best === undefined) {
    return { value: model.unknown, confidence: 0, strength: 0, good: false, best: undefined };
  }
  const { value, confidence, strength } =
    model.merge === 'rank'
      ? { value: best.value, confidence: best.trust, strength: best.strength * best.trust }
      : weighed(voices);
  const [rounded, power] = [fourDecimals(confidence), fourDecimals(strength)];
  const isGood = model.values.some(({ name, good }) => name === value && good);
  const { thresholds } = model;
  const good = isGood && rounded >= thresholds.confidence && power >= thresholds.strength;
  return { value, confidence: rounded, strength: power, good, best: best.source };
}

/** The source that two subjects are compared by, and how far both can be trusted together. */
export function togetherOf(one: readonly Told[], two: readonly Told[], model: Aggregator) {
  const [first, second] = [one, two].map((told) => outcomeOf(told, model));
  const seconds = new Map(voicesOf(two, model).map((voice) => [voice.source, voice]));
  const shared = voicesOf(one, model).flatMap((voice) => {
    const other = seconds.get(voice.source);
    if (other === undefined) return [];
    const product = voice.strength * other.strength * voice.trust * other.trust;
    return [{ ...voice, product: tidy(product) }];
  });
  const top = Math.max(...shared.map(({ product }) => product));
  const best = shared.find(({ product }) => product === top)?.source;
  return {
    bothGood: first?.good === true && second?.good === true,
    confidence: fourDecimals(Math.sqrt((first?.confidence ?? 0) * (second?.confidence ?? 0))),
    common: shared.map(({ source }) => source),
    best,
  };
}

function voicesOf(told: readonly Told[], model: Aggregator): Voice[] {
  return model.sources.flatMap(({ name, weight, reliability }, place) => {
    const one = told.find(({ source }) => source === name);
    const { age = 0 } = one ?? {};
    if (one === undefined || age >= model.expiryMs) return [];
    const { rank, strength } = model.values.find((value) => value.name === one.value) ?? {
      rank: 0,
      strength: 0,
    };
    const trust = age >= model.freshMs ? one.confidence * model.keeps : one.confidence;
    const power = weight * reliability * trust;
    return [{ source: name, place, value: one.value, rank, strength, trust, power, age }];
  });
}

/** By rank, then by trust, then by age, then by the order of the sources. */
function bestOf(voices: readonly Voice[]): Voice | undefined {
  return voices.reduce<Voice | undefined>((best, voice) => {
    if (best === undefined) return voice;
    const ahead = voice.rank - best.rank || voice.trust - best.trust || best.age - voice.age;
    return ahead > 0 ? voice : best;
  }, undefined);
}

function weighed(voices: readonly Voice[]) {
  const sums = new Map<string, { readonly rank: number; readonly power: number }>();
  let total = 0;
  for (const { value, rank, power } of voices) {
    sums.set(value, { rank, power: (sums.get(value)?.power ?? 0) + power });
    total += power;
  }
  const [winner] = [...sums].sort(
    ([, a], [, b]) => tidy(b.power) - tidy(a.power) || b.rank - a.rank,
  );
  const strength = voices.reduce((sum, voice) => sum + voice.strength * voice.trust, 0);
  return {
    value: winner?.[0] ?? '',
    confidence: Math.min(1, total / voices.length),
    strength: strength / voices.length,
  };
}

function fourDecimals(value: number): number {
  return Number(value.toFixed(4));
}

/** Sums and products that are the same but for the last bits are the same. */
function tidy(value: number): number {
  return Number(value.toFixed(9));
}
