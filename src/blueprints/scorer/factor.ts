import type { FactorOptions, Reading } from './options';
import { camelCase } from '../shared/words';

/** A factor with everything that is known of it filled in. */
export interface Factor {
  /** As it stands in code: `dealSize`. */
  readonly key: string;
  /** `deal size` */
  readonly words: string;
  readonly description: string;
  readonly min: number;
  readonly max: number;
  readonly weight: number;
  readonly direction: 'higher' | 'lower';
  readonly assumed: number | undefined;
  readonly maxAgeMs: number | undefined;
  /** `12h`, as it was given. */
  readonly maxAge: string | undefined;
  readonly reads: FactorOptions['reads'];
  readonly cues: readonly { readonly words: readonly string[]; readonly value: number }[];
  readonly otherwise: number;
  readonly each: number;
}

/** Most items that a list needs to count as much as it can. */
export const LONGEST_LIST = 100;

export function factorsOf(options: readonly FactorOptions[]): Factor[] {
  return options.map((given) => {
    const key = camelCase(given.name);
    return {
      key,
      words: key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
      description: given.description.replace(/\.$/, ''),
      min: given.min,
      max: given.max,
      weight: given.weight,
      direction: given.direction,
      assumed: given.default,
      maxAgeMs: given.staleAfter === undefined ? undefined : milliseconds(given.staleAfter),
      maxAge: given.staleAfter,
      reads: given.reads,
      cues: given.cues ?? [],
      otherwise: given.otherwise ?? given.min,
      each: given.each ?? 1,
    };
  });
}

const MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function milliseconds(duration: string): number {
  return Number.parseInt(duration, 10) * (MS[duration.slice(-1)] ?? 0);
}

/** The number that a reading of this factor counts as. */
export function valueOf(factor: Factor, reading: Reading): number {
  if (typeof reading === 'number') return reading;
  if (typeof reading === 'string') return valueOfText(reading, factor);
  return Math.min(factor.max, factor.min + factor.each * reading.length);
}

function valueOfText(text: string, { cues, otherwise }: Factor): number {
  const plain = ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  const found = cues.find(({ words }) => words.some((word) => plain.includes(` ${word} `)));
  return found?.value ?? otherwise;
}

/** How far a value is on the way from the worst to the best, from 0 to 1. */
export function partOf(value: number, { min, max, direction }: Factor): number {
  return (direction === 'lower' ? max - value : value - min) / (max - min);
}

/** The reading that comes nearest to a part of the way. */
export function readingAt(factor: Factor, part: number): Reading {
  const { reads, min, max, each, direction } = factor;
  const aim = direction === 'lower' ? max - part * (max - min) : min + part * (max - min);
  if (reads === 'text') return textAt(factor, aim);
  if (reads === 'list') return itemsOf(Math.round((aim - min) / each));
  return Math.min(max, Math.max(min, rounded(aim, max - min)));
}

function textAt({ cues, otherwise }: Factor, aim: number): string {
  const texts = [
    ...cues.map(({ words: [word = ''], value }) => ({ text: word, value })),
    { text: '', value: otherwise },
  ];
  const [nearest] = texts.sort((a, b) => Math.abs(a.value - aim) - Math.abs(b.value - aim));
  return nearest?.text ?? '';
}

function itemsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `item-${index + 1}`);
}

/** Whole numbers where the bounds are far apart, fractions where they are not. */
function rounded(value: number, width: number): number {
  const digits = width >= 5 ? 0 : width >= 0.5 ? 1 : Math.ceil(-Math.log10(width)) + 1;
  return Number(value.toFixed(Math.min(20, digits)));
}
