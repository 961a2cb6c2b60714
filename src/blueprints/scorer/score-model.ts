import { type Factor, partOf, valueOf } from './factor';
import type { Reading, ScorerOptions } from './options';

/** What a generated module says of a subject, computed here so that its tests and its demo know it beforehand. */
export interface Outcome {
  readonly score: number;
  readonly level: string;
  readonly confidence: number;
  readonly reasons: readonly ReasonOutcome[];
}

export interface ReasonOutcome {
  readonly factor: string;
  readonly standing: Standing;
  readonly points: number;
  readonly text: string;
}

export interface Known {
  readonly readings: Readonly<Record<string, Reading>>;
  /** Factors whose reading is older than it may be. @default none */
  readonly stale?: readonly string[];
}

type Standing = 'read' | 'stale' | 'assumed' | 'left-out';

interface View {
  readonly factor: Factor;
  readonly standing: Standing;
  readonly value: number;
  readonly counts: number;
  readonly part: number;
}

const VERBS: Readonly<Record<Standing, string>> = {
  read: 'is',
  stale: 'was last known as',
  assumed: 'is unknown and counts as',
  'left-out': 'is unknown and left out',
};

export function outcomeOf(
  known: Known,
  factors: readonly Factor[],
  { scale, levels, confidence }: Pick<ScorerOptions, 'scale' | 'levels' | 'confidence'>,
): Outcome {
  const views = factors.map((factor) => viewOf(factor, known));
  const counted = sum(views.map(({ counts }) => counts));
  const span = scale.max - scale.min;
  const reached = (span * sum(views.map(({ counts, part }) => counts * part))) / counted;
  const score = rounded(scale.min + reached, scale.decimals);
  const { missing, stale } = confidence;
  const trust = { read: 1, stale, assumed: missing, 'left-out': missing };
  const trusted = sum(views.map(({ factor, standing }) => factor.weight * trust[standing]));
  return {
    score,
    level: levelOf(score, levels),
    confidence: rounded(trusted / sum(factors.map(({ weight }) => weight)), 2),
    reasons: views
      .map((view) => ({ view, points: rounded((span * view.counts * view.part) / counted, 2) }))
      .sort((a, b) => b.points - a.points)
      .map(({ view, points }) => ({
        factor: view.factor.key,
        standing: view.standing,
        points,
        text: textOf(view, points, rounded((span * view.counts) / counted, 2)),
      })),
  };
}

function viewOf(factor: Factor, { readings, stale = [] }: Known): View {
  const reading = readings[factor.key];
  const value = reading === undefined ? factor.assumed : valueOf(factor, reading);
  if (value === undefined) {
    return { factor, standing: 'left-out', value: 0, counts: 0, part: 0 };
  }
  const known = stale.includes(factor.key) ? 'stale' : 'read';
  const standing = reading === undefined ? 'assumed' : known;
  return { factor, standing, value, counts: factor.weight, part: partOf(value, factor) };
}

function textOf({ factor, standing, value }: View, points: number, most: number): string {
  const start = `${factor.words} ${VERBS[standing]}`;
  if (standing === 'left-out') return `${start}.`;
  const { min, max, direction } = factor;
  const [worst, best] = direction === 'lower' ? [max, min] : [min, max];
  return `${start} ${value} (worst ${worst}, best ${best}): ${points} of ${most} points.`;
}

function levelOf(score: number, levels: ScorerOptions['levels']): string {
  const falling = [...levels].sort((a, b) => b.from - a.from);
  return (falling.find(({ from }) => score >= from) ?? falling.at(-1))?.name ?? '';
}

// One after the other, as the generated module adds them: the order decides about the last bit.
function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
