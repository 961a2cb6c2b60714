import { codeOf } from './attribute-code';
import { type DemoSelection, selectionOf } from './demo-plan';
import type { Attribute, Model } from './model';
import type { Availability, Value, Values } from './options';
import type { SelectorPlan } from './plan';
import {
  confidenceRows,
  type ConstraintRow,
  constraintRows,
  type CriterionRow,
  criterionRows,
  type EvaluationRow,
  evaluationRows,
} from './test-rows';

/** So many requests are looked at for rows of tests. */
const MOST_LOOKED_AT = 60;
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
  const requests = nearRequests(plan);
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

/** The ample request first, then others, those first that differ from it the least. */
function nearRequests({ ample, requests }: SelectorPlan): Values[] {
  const distance = (request: Values): number =>
    Object.entries(request).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(ample[key]),
    ).length;
  const singles = requests.flatMap((request) =>
    Object.entries(request).map(([key, value]) => ({ ...ample, [key]: value })),
  );
  const texts = [ample, ...singles, ...requests].map((request) => JSON.stringify(request));
  return [...new Set(texts)]
    .map((text) => JSON.parse(text) as Values)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_LOOKED_AT);
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
