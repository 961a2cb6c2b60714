import type { Factor } from './factor';
import { commentText } from '../shared/words';

/** A factor, with the code and the words that templates make of it. */
export interface FactorVariables extends Factor {
  /** Members of its row in the table: `min: 0, max: 10, weight: 3`. */
  readonly row: string;
  /** Type of its readings. */
  readonly type: string;
  /** What readings can be, in words. */
  readonly extent: string;
  /** The description as it stands in a cell of a table. */
  readonly cell: string;
  /** `30 %` */
  readonly share: string;
  /** `604_800_000` */
  readonly maxAgeText: string;
  /** The value at the worst and at the best end. */
  readonly worst: number;
  readonly best: number;
}

const TYPES = { number: 'number', text: 'string', list: 'readonly string[]' } as const;

export function factorVariables(factors: readonly Factor[]): FactorVariables[] {
  const mixed = directionOf(factors) === 'mixed';
  const whole = factors.reduce((total, { weight }) => total + weight, 0);
  return factors.map((factor) => {
    const { min, max, direction } = factor;
    const [worst, best] = direction === 'lower' ? [max, min] : [min, max];
    return {
      ...factor,
      description: commentText(factor.description),
      cell: factor.description.replaceAll('|', '\\|'),
      row: rowOf(factor, mixed),
      type: TYPES[factor.reads],
      extent: extentOf(factor),
      share: `${Number(((100 * factor.weight) / whole).toFixed(1))} %`,
      maxAgeText: grouped(factor.maxAgeMs ?? 0),
      worst,
      best,
    };
  });
}

export function directionOf(factors: readonly Factor[]): 'higher' | 'lower' | 'mixed' {
  const directions = new Set(factors.map(({ direction }) => direction));
  const [only = 'higher'] = directions;
  return directions.size > 1 ? 'mixed' : only;
}

function rowOf({ min, max, weight, direction, assumed }: Factor, mixed: boolean): string {
  const best = direction === 'lower' ? `'min'` : `'max'`;
  return [
    `min: ${min}`,
    `max: ${max}`,
    `weight: ${weight}`,
    ...(mixed ? [`best: ${best}`] : []),
    ...(assumed === undefined ? [] : [`assumed: ${assumed}`]),
  ].join(', ');
}

function extentOf({ reads, min, max, direction, assumed, maxAge }: Factor): string {
  const [atMin, atMax] = direction === 'lower' ? ['best', 'worst'] : ['worst', 'best'];
  const extents = {
    number: `${min} (${atMin}) to ${max} (${atMax})`,
    text: `a text, whose words count`,
    list: `a list, whose size counts`,
  };
  return [
    extents[reads],
    ...(assumed === undefined ? [] : [`${assumed} while it is not known`]),
    ...(maxAge === undefined ? [] : [`stale after ${maxAge}`]),
  ].join('; ');
}

/** `604_800_000` */
export function grouped(value: number): string {
  return value.toString().replace(/\B(?=(?:\d{3})+$)/g, '_');
}
