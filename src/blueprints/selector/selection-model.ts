import { type Model, wordsOf } from './model';
import type { Availability, Values } from './options';
import { missOf, type Pairing, ratingOf } from './ratings';

export interface ReasonOutcome {
  readonly criterion: string;
  readonly points: number;
  readonly text: string;
}

export interface StandingOutcome {
  readonly name: string;
  readonly score: number;
  readonly reasons: readonly ReasonOutcome[];
}

export interface MissOutcome {
  readonly constraint: string;
  readonly text: string;
}

export interface RefusalOutcome {
  readonly name: string;
  readonly misses: readonly MissOutcome[];
}

/** What a generated module makes of a request, computed here so that its tests and its demo know it beforehand. */
export interface EvaluationOutcome {
  /** Who is eligible, best first. */
  readonly ranking: readonly StandingOutcome[];
  readonly refused: readonly RefusalOutcome[];
  /** Worth nothing when nobody is eligible. */
  readonly confidence: number;
}

/** What else counts besides the request. */
export interface Situation {
  /** Of candidates whose availability is not the one that they began with. */
  readonly availability: Readonly<Record<string, Availability>>;
  /** Candidates that were tried before. */
  readonly tried: readonly string[];
}

export const AT_FIRST: Situation = { availability: {}, tried: [] };

export function evaluationOf(
  model: Model,
  request: Values,
  { availability, tried }: Situation = AT_FIRST,
): EvaluationOutcome {
  const pairings = model.candidates
    .filter(({ name }) => !tried.includes(name))
    .map((candidate) => ({
      request,
      candidate,
      availability: availability[candidate.name] ?? candidate.availability,
    }));
  const looks = pairings.map((pairing) => ({ pairing, misses: missesOf(model, pairing) }));
  const ranking = looks
    .filter(({ misses }) => misses.length === 0)
    .map(({ pairing }) => standingOf(model, pairing))
    .sort((a, b) => b.score - a.score);
  return {
    ranking,
    refused: looks
      .filter(({ misses }) => misses.length > 0)
      .map(({ pairing, misses }) => ({ name: pairing.candidate.name, misses })),
    confidence: confidenceOf(ranking, model),
  };
}

/** What a candidate lacks, availability first. */
export function missesOf(model: Model, pairing: Pairing): MissOutcome[] {
  const absent =
    pairing.availability === 'unavailable'
      ? [{ constraint: 'availability', text: 'it is unavailable.' }]
      : [];
  return [
    ...absent,
    ...model.constraints.flatMap((constraint) => {
      const text = missOf(constraint, pairing, wordsOf);
      return text === undefined ? [] : [{ constraint: constraint.key, text }];
    }),
  ];
}

function standingOf({ criteria }: Model, pairing: Pairing): StandingOutcome {
  const whole = sum(criteria.map(({ weight }) => weight));
  const ratings = criteria.map((criterion) => ({
    criterion,
    ...ratingOf(criterion, pairing, wordsOf),
  }));
  const reached = sum(ratings.map(({ criterion, score }) => criterion.weight * score));
  return {
    name: pairing.candidate.name,
    score: rounded(criteria.length === 1 ? (ratings[0]?.score ?? 0) : reached / whole),
    reasons: ratings
      .map(({ criterion, score, because }) => {
        const share = criterion.weight / whole;
        const points = rounded(share * score);
        const text = `${criterion.words}: ${points} of ${rounded(100 * share)} points, because ${because}.`;
        return { criterion: criterion.key, points, text };
      })
      .sort((a, b) => b.points - a.points),
  };
}

/** Half of it from how clear the choice is, half from how many there were to choose from. */
export function confidenceOf(
  ranking: readonly Pick<StandingOutcome, 'score'>[],
  { confidence: { clearMargin, enough } }: Pick<Model, 'confidence'>,
): number {
  const [best = 0, next = 0] = ranking.map(({ score }) => score);
  const clear = Math.min(1, (best - next) / clearMargin);
  const broad = Math.min(1, ranking.length / enough);
  return rounded((clear + broad) / 2);
}

// One after the other, as the generated module adds them: the order decides about the last bit.
function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
