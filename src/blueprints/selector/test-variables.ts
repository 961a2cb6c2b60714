import { codeOf } from './attribute-code';
import { type DemoSelection, selectionOf } from './demo-plan';
import type { Attribute, Candidate, Constraint, Criterion, Model } from './model';
import { wordsOf } from './model';
import type { Availability, Value, Values } from './options';
import type { SelectorPlan } from './plan';
import { missOf, ratingOf } from './ratings';
import { AT_FIRST, confidenceOf, evaluationOf } from './selection-model';

/** So many requests are looked at for rows of tests. */
const MOST_LOOKED_AT = 60;
/** So many requests have a row of their own in the tests of evaluation. */
const MOST_EVALUATED = 4;
const BEST_SHOWN = 5;

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

/** What only tests expect, computed here and not by what is tested. */
export interface TestVariables {
  /** The request that most are eligible for. */
  readonly ample: DemoSelection;
  readonly ampleCode: string;
  readonly ampleAlternatives: readonly object[];
  /** Who comes next for it. */
  readonly second: DemoSelection;
  /** A request that differs from it. */
  readonly otherCode: string;
  readonly criterionRows: readonly CriterionRow[];
  readonly constraintRows: readonly ConstraintRow[];
  readonly evaluationRows: readonly EvaluationRow[];
  readonly confidenceRows: readonly {
    readonly scores: readonly number[];
    readonly confidence: number;
  }[];
  readonly alternativeRows: readonly {
    readonly count: number;
    readonly names: readonly string[];
  }[];
  /** How far points that are rounded can be from a score that is. */
  readonly tolerance: number;
  /** A weight of the first criterion that outweighs all others, and the choice by it. */
  readonly heavyWeight: number;
  readonly heavy: DemoSelection;
  /** A change of the first candidate's availability. */
  readonly shift: { readonly from: Availability; readonly to: Availability };
}

export function testVariables(plan: SelectorPlan): TestVariables {
  const { model, names } = plan;
  const ample = selectionOf(plan, 'a', plan.ample);
  const tried = [ample.choice ?? ''];
  const { availability: from = 'available' } = model.candidates[0] ?? {};
  const requests = plan.requests.slice(0, MOST_LOOKED_AT);
  const heavyWeight = 5;
  return {
    ample,
    ampleCode: codeOf(plan.ample),
    ampleAlternatives: ample.alternatives.map(({ name, score }) => ({
      [names.candidateKey]: name,
      score,
    })),
    second: selectionOf(plan, 'a', plan.ample, { availability: {}, tried }),
    otherCode: codeOf(otherRequest(plan.ample, model.fields)),
    criterionRows: model.criteria.flatMap((criterion) => criterionRows(criterion, model, requests)),
    constraintRows: model.constraints.flatMap((one) => constraintRows(one, model, requests)),
    evaluationRows: evaluationRows(plan),
    confidenceRows: confidenceRows(model),
    alternativeRows: [0, 1, 100].map((count) => ({
      count,
      names: ample.ranking.slice(1, 1 + count).map(({ name }) => name),
    })),
    tolerance: Number((model.criteria.length * 0.005 + 0.01).toFixed(6)),
    heavyWeight,
    heavy: selectionOf({ ...plan, model: heavyModel(model, heavyWeight) }, 'a', plan.ample),
    shift: { from, to: from === 'limited' ? 'available' : 'limited' },
  };
}

function heavyModel(model: Model, weight: number): Model {
  const criteria = model.criteria.map((one, index) => (index === 0 ? { ...one, weight } : one));
  return { ...model, criteria };
}

/** The same request but for its first field. */
function otherRequest(request: Values, fields: readonly Attribute[]): Values {
  const [field] = fields;
  if (field === undefined) return request;
  return { ...request, [field.key]: otherValue(field, request[field.key]) };
}

function otherValue({ type, values, min, max }: Attribute, value: Value | undefined): Value {
  if (type === 'flag') return value !== true;
  if (type === 'list') return ['something else'];
  if (type === 'number') {
    const more = Number(value) + 1;
    return max !== undefined && more > max ? (min ?? Number(value) - 1) : more;
  }
  if (type === 'choice') return values.find((one) => one !== value) ?? '';
  return 'something else';
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
function criterionRows(
  criterion: Criterion,
  model: Model,
  requests: readonly Values[],
): CriterionRow[] {
  const rows = looksAt(model, requests)
    .map(({ request, candidate, availability }) => ({
      criterion: criterion.key,
      candidate: candidate.name,
      availability,
      requestCode: codeOf(request),
      ...ratingOf(criterion, { request, candidate, availability }, wordsOf),
    }))
    .sort((a, b) => a.score - b.score);
  const distinct = rows.filter(
    ({ because }, index) => rows.findIndex((one) => one.because === because) === index,
  );
  const places = [0, 1 / 3, 2 / 3, 1].map((part) => Math.round(part * (distinct.length - 1)));
  return [...new Set(places)].flatMap((place) => distinct.slice(place, place + 1));
}

/** One who misses it, and two who do not, as far as there are. */
function constraintRows(
  constraint: Constraint,
  model: Model,
  requests: readonly Values[],
): ConstraintRow[] {
  const rows = requests.flatMap((request) =>
    model.candidates.map((candidate) => ({
      constraint: constraint.key,
      candidate: candidate.name,
      requestCode: codeOf(request),
      text: missOf(constraint, { request, candidate }, wordsOf),
    })),
  );
  const met = rows.filter(({ text }) => text === undefined);
  const missed = rows.filter(({ text }) => text !== undefined);
  return [...missed.slice(0, 1), ...missed.slice(-1), ...met.slice(0, 1), ...met.slice(-1)].filter(
    (row, index, all) => all.indexOf(row) === index,
  );
}

function evaluationRows({ model, requests, ample }: SelectorPlan): EvaluationRow[] {
  const chosen = [ample, ...requests.slice(0, MOST_EVALUATED)];
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

function confidenceRows(model: Model) {
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
