import type { Aggregator } from './aggregator';
import type { AggregatorNames } from './aggregator-names';
import { type Outcome, outcomeOf, togetherOf, type Told } from './merge-model';
import type { AggregatorOptions } from './options';
import { alone, saidBy, toldOf, turnOf } from './samples';

/** What one source says in the demo. */
export interface ExampleReading {
  readonly source: string;
  /** The source's words as code. */
  readonly code: string;
  readonly confidence: number;
}

export interface Example extends Outcome {
  readonly subject: string;
  readonly readings: readonly ExampleReading[];
  readonly told: readonly Told[];
}

/** What demo, tests and documents show, with outcomes that are computed here and not by what is tested. */
export interface DemoVariables {
  readonly examples: readonly Example[];
  readonly together: ReturnType<typeof togetherOf>;
  /** The first example once its readings are stale. */
  readonly agedExample: Outcome;
  readonly pairSubjects: readonly [string, string];
  readonly polledSubject: string;
  /** How many subjects are left when the demo comes to its end. */
  readonly demoSwept: number;
  /** How often each event is published. */
  readonly demoEvents: readonly (readonly [slot: string, count: number])[];
  readonly demoLines: readonly string[];
}

export function demoVariables(
  options: AggregatorOptions,
  model: Aggregator,
  { subjectName }: AggregatorNames,
): DemoVariables {
  const examples = examplesOf(model, subjectName);
  const [first, second] = examples;
  if (first === undefined || second === undefined) throw new Error('There are three examples.');
  const base = {
    examples,
    together: togetherOf(first.told, second.told, model),
    agedExample: outcomeOf(
      first.told.map((told) => ({ ...told, age: model.freshMs })),
      model,
    ),
    pairSubjects: [`${subjectName}-4`, `${subjectName}-5`] as const,
    polledSubject: `${subjectName}-6`,
    demoSwept: 2 + (options.pairs ? 2 : 0) + (options.polling === undefined ? 0 : 1),
    demoEvents: countsOf(options, model, examples),
  };
  return { ...base, demoLines: demoLines(base, options, model) };
}

/** Three subjects: one that many tell of, one that two differ about, one that stands badly. */
function examplesOf(model: Aggregator, subject: string): Example[] {
  const [first, second] = model.sources;
  const last = model.sources.at(-1);
  const says = (source = first, place = 0, confidence = 1) => {
    const all = source === undefined ? [] : saidBy(source, model);
    const said = all.at(Math.min(place, all.length - 1));
    return said === undefined ? [] : [{ ...said, confidence }];
  };
  const sets = [
    model.sources.slice(0, 3).flatMap((source, index) => says(source, 0, [0.9, 0.7, 0.8][index])),
    [...says(first, 1, 0.8), ...(second === undefined ? [] : says(second, 0, 0.9))],
    says(last, -1, 1),
  ];
  return sets.map((readings, index) => {
    const told = readings.map((said) => toldOf(said, said.confidence));
    return {
      subject: `${subject}-${index + 1}`,
      readings: readings.map(({ source, raw, confidence }) => ({
        ...{ source, code: JSON.stringify(raw), confidence },
      })),
      told,
      ...outcomeOf(told, model),
    };
  });
}

/** What happens to each subject of the demo, one step after the other. */
function coursesOf(
  options: AggregatorOptions,
  model: Aggregator,
  examples: readonly Example[],
): readonly Outcome[][] {
  const { strong, weak } = turnOf(model);
  const growing = examples.map(({ told }) =>
    told.map((_, index) => outcomeOf(told.slice(0, index + 1), model)),
  );
  const [first = [], ...others] = growing;
  const stale = examples[0]?.told.map((told) => ({ ...told, age: model.freshMs })) ?? [];
  const paired = [[alone(strong, model)], [alone(strong, model), alone(weak, model)]];
  return [
    [...first, outcomeOf(stale, model)],
    ...others,
    ...(options.pairs ? paired : []),
    ...(options.polling === undefined ? [] : [[alone(strong, model)]]),
  ].map((course) => [outcomeOf([], model), ...course, outcomeOf([], model)]);
}

function countsOf(
  options: AggregatorOptions,
  model: Aggregator,
  examples: readonly Example[],
): DemoVariables['demoEvents'] {
  const steps = coursesOf(options, model, examples).flatMap((course) =>
    course.slice(1).map((after, index) => ({ before: course[index] ?? after, after })),
  );
  const reports =
    examples.flatMap(({ told }) => told).length +
    (options.pairs ? 3 : 0) +
    (options.polling === undefined ? 0 : 1);
  const turned = steps.filter(({ before, after }) => before.good !== after.good);
  return [
    ['updated', reports],
    ['changed', steps.filter(({ before, after }) => before.value !== after.value).length],
    ['became good', turned.filter(({ after }) => after.good).length],
    ['no longer good', turned.filter(({ before }) => before.good).length],
    ['forgotten', 1],
    ...(options.pairs
      ? ([
          ['matched', 1],
          ['unmatched', 1],
        ] as const)
      : []),
  ];
}

function demoLines(
  {
    examples,
    together,
    agedExample,
    pairSubjects,
    polledSubject,
    demoSwept,
    demoEvents,
  }: Omit<DemoVariables, 'demoLines'>,
  options: AggregatorOptions,
  model: Aggregator,
): string[] {
  const [first, second, third] = examples.map(({ subject }) => subject);
  const { strong } = turnOf(model);
  const { bothGood, confidence, best } = together;
  const pair = pairSubjects.join(' and ');
  const polled = { subject: polledSubject, ...alone(strong, model) };
  return [
    ...examples.map(described),
    `${first ?? ''} and ${second ?? ''}: ${bothGood ? 'both good' : 'not both good'}, confidence ${confidence}, best ${best ?? 'none'}`,
    ...(options.pairs ? [`${pair}: matched, then unmatched`] : []),
    ...(options.polling === undefined ? [] : [`asked ${strong.source}: ${described(polled)}`]),
    `stale: ${described({ subject: first ?? '', ...agedExample })}`,
    `forgotten: ${third ?? ''}`,
    `expired: ${demoSwept}`,
    `events: ${demoEvents.map(([slot, count]) => `${count} ${slot}`).join(', ')}`,
  ];
}

function described({
  subject,
  value,
  confidence,
  strength,
  good,
  best,
}: Outcome & { readonly subject: string }): string {
  return `${subject}: ${value}, confidence ${confidence}, strength ${strength}, ${good ? 'good' : 'not good'}, best ${best ?? 'none'}`;
}
