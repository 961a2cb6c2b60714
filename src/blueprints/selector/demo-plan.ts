import type { Availability, Values } from './options';
import type { SelectorPlan } from './plan';
import {
  evaluationOf,
  type ReasonOutcome,
  type RefusalOutcome,
  type StandingOutcome,
} from './selection-model';

/** What becomes of a request, computed here and not by what is tested. */
export interface DemoSelection {
  readonly id: string;
  readonly request: Values;
  readonly outcome: 'chosen' | 'none' | 'exhausted';
  /** `undefined` when nobody was chosen. */
  readonly choice: string | undefined;
  readonly score: number;
  readonly confidence: number;
  readonly reasons: readonly ReasonOutcome[];
  readonly alternatives: readonly StandingOutcome[];
  readonly ranking: readonly StandingOutcome[];
  readonly refused: readonly RefusalOutcome[];
  readonly attempt: number;
}

interface State {
  readonly availability: Readonly<Record<string, Availability>>;
  readonly tried: readonly string[];
}

/** What demo, tests and documents show. */
export interface DemoPlan {
  readonly examples: readonly DemoSelection[];
  /** The example that goes on to the next candidate. */
  readonly lead: DemoSelection;
  /** The next one after its choice has become unavailable. */
  readonly next: DemoSelection;
  /** What is left when all are unavailable. */
  readonly last: DemoSelection;
  readonly lines: readonly string[];
  readonly counts: Readonly<Record<'chosen' | 'noneEligible' | 'exhausted' | 'changed', number>>;
}

export function demoPlan(plan: SelectorPlan): DemoPlan {
  const examples = examplesOf(plan);
  const lead = examples.find(({ outcome }) => outcome === 'chosen') ?? selectionOf(plan, 'x', {});
  const tried = [lead.choice ?? ''];
  const gone = { [lead.choice ?? '']: 'unavailable' as const };
  const next = selectionOf(plan, lead.id, lead.request, { availability: gone, tried });
  const all = plan.model.candidates.map(({ name }) => [name, 'unavailable'] as const);
  const last = selectionOf(plan, lead.id, lead.request, {
    availability: Object.fromEntries(all),
    tried: next.choice === undefined ? tried : [...tried, next.choice],
  });
  const counts = countsOf(plan, [...examples, next, last]);
  return { examples, lead, next, last, counts, lines: linesOf(examples, [next, last], counts) };
}

export function selectionOf(
  plan: SelectorPlan,
  id: string,
  request: Values,
  state: State = { availability: {}, tried: [] },
): DemoSelection {
  const { ranking, refused, confidence } = evaluationOf(plan.model, request, state);
  const [best] = ranking;
  const failure = state.tried.length > 0 ? 'exhausted' : 'none';
  return {
    id,
    request,
    outcome: best === undefined ? failure : 'chosen',
    choice: best?.name,
    score: best?.score ?? 0,
    confidence,
    reasons: best?.reasons ?? [],
    alternatives: ranking.slice(1, 1 + plan.model.alternatives),
    ranking,
    refused,
    attempt: state.tried.length + 1,
  };
}

/** What was given, or requests that end differently; at least one of them finds somebody. */
function examplesOf(plan: SelectorPlan): DemoSelection[] {
  const { given, names } = plan;
  const shown = given.map(({ id, request }) => selectionOf(plan, id, request));
  if (shown.some(({ outcome }) => outcome === 'chosen')) return shown;
  const made = madeRequests(plan).map((request, index) =>
    selectionOf(plan, freeName(`${names.requestName}-${index + 1}`, given), request),
  );
  return [...shown, ...made];
}

/** One that most are eligible for, one that somebody else is chosen for, and one for which nobody is eligible. */
function madeRequests(plan: SelectorPlan): Values[] {
  const all = plan.requests.map((request) => selectionOf(plan, '', request));
  const first = selectionOf(plan, '', plan.ample);
  const other = all.find(({ outcome, choice }) => outcome === 'chosen' && choice !== first.choice);
  const none = all.find(({ outcome }) => outcome === 'none');
  return [first, other, none].flatMap((one) => (one === undefined ? [] : [one.request]));
}

function freeName(name: string, given: readonly { readonly id: string }[]): string {
  return given.some(({ id }) => id === name) ? freeName(`${name}-more`, given) : name;
}

function countsOf({ model }: SelectorPlan, selections: readonly DemoSelection[]) {
  const count = (outcome: DemoSelection['outcome']): number =>
    selections.filter((one) => one.outcome === outcome).length;
  return {
    chosen: count('chosen'),
    noneEligible: count('none'),
    exhausted: count('exhausted'),
    changed: model.candidates.filter(({ availability }) => availability !== 'unavailable').length,
  };
}

function linesOf(
  examples: readonly DemoSelection[],
  later: readonly DemoSelection[],
  { chosen, noneEligible, exhausted, changed }: DemoPlan['counts'],
): string[] {
  return [
    ...examples.flatMap((one) => [described(one), ...details(one)]),
    ...later.map((one) => described(one)),
    `events: ${chosen} chosen, ${noneEligible} none-eligible, ${exhausted} exhausted, ${changed} availability-changed`,
  ];
}

function described({
  id,
  outcome,
  choice,
  score,
  confidence,
  alternatives,
  refused,
}: DemoSelection) {
  if (outcome !== 'chosen') return `${id}: ${outcome}, ${refused.length} refused`;
  const others = alternatives.map(({ name }) => name).join(', ');
  const then = others === '' ? 'nobody' : others;
  return `${id}: ${choice ?? ''}, score ${score}, confidence ${confidence}, then ${then}`;
}

/** The three strongest reasons, or what the first three that were refused lack. */
function details({ outcome, reasons, refused }: DemoSelection): string[] {
  if (outcome === 'chosen') return reasons.slice(0, 3).map(({ text }) => `  ${text}`);
  return refused
    .slice(0, 3)
    .map(({ name, misses }) => `  ${name}: ${misses.map(({ text }) => text).join(' ')}`);
}
