import { codeOf } from './attribute-code';
import { type Candidate, type Constraint, type Criterion, type Model, wordsOf } from './model';
import type { Availability, Values } from './options';
import type { SelectorPlan } from './plan';
import { missOf, ratingOf } from './ratings';
import { AT_FIRST, confidenceOf, evaluationOf } from './selection-model';

/** So many requests have a row of their own in the tests of evaluation. */
const MOST_EVALUATED = 4;
const BEST_SHOWN = 5;
const MANY = 10;

export interface CriterionRow {
  readonly criterion: string;
  readonly candidate: string;
  readonly availability: Availability;
  readonly requestCode: string;
  readonly score: number;
  readonly because: string;
}

export interface ConstraintRow {
  readonly constraint: string;
  readonly candidate: string;
  readonly requestCode: string;
  /** `undefined` when the constraint is met. */
  readonly text: string | undefined;
}

export interface EvaluationRow {
  readonly requestCode: string;
  readonly best: readonly (readonly [string, number])[];
  readonly eligible: number;
  readonly missed: Readonly<Record<string, readonly string[]>>;
}

/** A request as code that names only what differs from the ample one. */
function changesCode(request: Values, ample: Values = {}): string {
  const changed = Object.entries(request).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(ample[key]),
  );
  if (changed.length === 0) return 'AMPLE';
  return `{ ...AMPLE, ${codeOf(Object.fromEntries(changed))} }`;
}

interface Look {
  readonly request: Values;
  readonly candidate: Candidate;
  readonly availability: Availability;
}

function looksAt(model: Model, requests: readonly Values[]): Look[] {
  const states = ['available', 'limited'] as const;
  return requests.flatMap((request) =>
    model.candidates.flatMap((candidate) =>
      states.map((availability) => ({ request, candidate, availability })),
    ),
  );
}

/** The fewest points, the most, and some between. */
export function criterionRows(
  criterion: Criterion,
  model: Model,
  requests: readonly Values[],
): CriterionRow[] {
  const rows = looksAt(model, requests)
    .map(({ request, candidate, availability }) => ({
      criterion: criterion.key,
      candidate: candidate.name,
      availability,
      requestCode: changesCode(request, requests[0]),
      ...ratingOf(criterion, { request, candidate, availability }, wordsOf),
    }))
    .sort((a, b) => a.score - b.score);
  const distinct = rows.filter(
    ({ because }, index) => rows.findIndex((one) => one.because === because) === index,
  );
  // Many criteria show their ends only.
  const parts = model.criteria.length > MANY ? [0, 1] : [0, 1 / 3, 2 / 3, 1];
  const places = parts.map((part) => Math.round(part * (distinct.length - 1)));
  return [...new Set(places)].flatMap((place) => distinct.slice(place, place + 1));
}

/** One who misses it, and two who do not, as far as there are. */
export function constraintRows(
  constraint: Constraint,
  model: Model,
  requests: readonly Values[],
): ConstraintRow[] {
  const rows = requests.flatMap((request) =>
    model.candidates.map((candidate) => ({
      constraint: constraint.key,
      candidate: candidate.name,
      requestCode: changesCode(request, requests[0]),
      text: missOf(constraint, { request, candidate }, wordsOf),
    })),
  );
  const met = rows.filter(({ text }) => text === undefined);
  const missed = rows.filter(({ text }) => text !== undefined);
  return [...missed.slice(0, 1), ...missed.slice(-1), ...met.slice(0, 1), ...met.slice(-1)].filter(
    (row, index, all) => all.indexOf(row) === index,
  );
}

export function evaluationRows({ model, requests, ample }: SelectorPlan): EvaluationRow[] {
  // With many candidates a row is long.
  const most = model.candidates.length > 2 * MANY ? 1 : MOST_EVALUATED;
  const chosen = [ample, ...requests.slice(0, most)];
  const texts = new Set(chosen.map((request) => JSON.stringify(request)));
  return [...texts].map((text) => {
    const request = JSON.parse(text) as Values;
    const { ranking, refused } = evaluationOf(model, request, AT_FIRST);
    return {
      requestCode: codeOf(request),
      best: ranking.slice(0, BEST_SHOWN).map(({ name, score }) => [name, score] as const),
      eligible: ranking.length,
      missed: Object.fromEntries(
        refused.map(({ name, misses }) => [name, misses.map(({ constraint }) => constraint)]),
      ),
    };
  });
}

/** Rankings at the edges of what is clear and what is enough. */
export function confidenceRows(model: Model) {
  const { clearMargin, enough } = model.confidence;
  const ending = Array.from({ length: enough - 1 }, () => 100 - clearMargin);
  return [
    [50],
    [60, 60],
    [100, ...ending],
    [100, ...ending, 0],
    [100, 100 - clearMargin / 2, ...ending.slice(1)],
    [clearMargin / 4, 0],
  ].map((scores) => ({
    scores,
    confidence: confidenceOf(
      scores.map((score) => ({ score })),
      model,
    ),
  }));
}
