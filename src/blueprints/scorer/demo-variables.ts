import { type Example, examplesOf, extreme } from './examples';
import { type Factor, readingAt, valueOf } from './factor';
import { grouped } from './factor-variables';
import type { Reading, ScorerOptions } from './options';
import { type Outcome, outcomeOf } from './score-model';
import type { ScorerNames } from './scorer-names';

/** Readings as code, and what comes of them. */
export interface ReadingsVariables extends Outcome {
  /** Members of an object of readings. */
  readonly readingsCode: string;
  /** The same as numbers. */
  readonly measuresCode: string;
}

export interface ExampleVariables extends Example, ReadingsVariables {}

/** What demo, tests and documents show, with outcomes that are computed here and not by what is tested. */
export interface DemoVariables {
  readonly examples: readonly ExampleVariables[];
  /** Readings as good, and as bad, as there can be. */
  readonly strong: ReadingsVariables;
  readonly weak: ReadingsVariables;
  /** What changes its level in the demo. */
  readonly swingSubject: string;
  /** Confidence when everything that can grow old has. */
  readonly staleConfidence: number;
  /** A time after which everything that can grow old has, in milliseconds. */
  readonly oldestText: string;
  readonly demoLines: readonly string[];
  readonly demoRanking: readonly string[];
  readonly demoEvents: readonly string[];
  readonly readingsExample: string;
}

export function demoVariables(
  options: ScorerOptions,
  factors: readonly Factor[],
  names: ScorerNames,
): DemoVariables {
  const examples = examplesOf(options, factors, names).map((example) => ({
    ...example,
    ...codeOf(example.readings, factors),
  }));
  const strong = extremeOf(1, options, factors);
  const weak = extremeOf(0, options, factors);
  const { confidence: staleConfidence, age } = aged(options, factors);
  const swingSubject = freeName(`${names.subjectName}-next`, examples);
  const demoRanking = [...examples].sort(better).map(({ subject }) => subject);
  const demoEvents = [
    ...examples.map(() => 'scored'),
    ...['scored', 'scored', 'level-changed', ...(age === 0 ? [] : ['scored']), 'forgotten'],
  ];
  const end = { ...strong, subject: swingSubject };
  const last = [
    `changed: ${described(end)}`,
    ...(age === 0 ? [] : [`later: ${described({ ...end, confidence: staleConfidence })}`]),
  ];
  const start = factors.slice(0, 2).map((factor) => [factor.key, readingAt(factor, 0.8)]);
  return {
    examples,
    strong,
    weak,
    swingSubject,
    staleConfidence,
    oldestText: grouped(age + 1),
    demoRanking,
    demoEvents,
    demoLines: demoLines({ examples, demoRanking, demoEvents, last }),
    readingsExample: codeOf(Object.fromEntries(start) as Record<string, Reading>, factors)
      .readingsCode,
  };
}

function demoLines({
  examples,
  demoRanking,
  demoEvents,
  last,
}: Pick<DemoVariables, 'examples' | 'demoRanking' | 'demoEvents'> & {
  readonly last: readonly string[];
}): string[] {
  return [
    ...examples.flatMap((example) => [
      `scored: ${described(example)}`,
      ...example.reasons.slice(0, 3).map(({ text }) => `  ${text}`),
    ]),
    `ranking: ${demoRanking.join(', ')}`,
    ...last,
    `events: ${demoEvents.join(', ')}`,
  ];
}

function extremeOf(
  part: 0 | 1,
  options: ScorerOptions,
  factors: readonly Factor[],
): ReadingsVariables {
  const readings = extreme(factors, part);
  return { ...outcomeOf({ readings }, factors, options), ...codeOf(readings, factors) };
}

function aged(options: ScorerOptions, factors: readonly Factor[]) {
  const ageing = factors.filter(({ maxAgeMs }) => maxAgeMs !== undefined);
  const stale = ageing.map(({ key }) => key);
  const { confidence } = outcomeOf({ readings: extreme(factors, 1), stale }, factors, options);
  return { confidence, age: Math.max(0, ...ageing.map(({ maxAgeMs = 0 }) => maxAgeMs)) };
}

/** Readings as they stand in code. */
export function codeOf(readings: Readonly<Record<string, Reading>>, factors: readonly Factor[]) {
  const entries = factors.flatMap((factor) => {
    const reading = readings[factor.key];
    return reading === undefined ? [] : [{ factor, reading }];
  });
  return {
    readingsCode: entries
      .map(({ factor: { key }, reading }) => `${key}: ${readingCode(reading)}`)
      .join(', '),
    measuresCode: entries
      .map(({ factor, reading }) => `${factor.key}: ${valueOf(factor, reading)}`)
      .join(', '),
  };
}

function readingCode(reading: Reading): string {
  const items = typeof reading === 'object' ? reading : [];
  const isCounted = items.length > 6 && items.every((item, index) => item === `item-${index + 1}`);
  if (!isCounted) return JSON.stringify(reading);
  return `Array.from({ length: ${items.length} }, (_, index) => \`item-\${index.toString()}\`)`;
}

function freeName(name: string, examples: readonly Example[]): string {
  const isTaken = examples.some(({ subject }) => subject === name);
  return isTaken ? freeName(`${name}-2`, examples) : name;
}

/** As the generated module ranks. */
function better(a: Example, b: Example): number {
  return b.score - a.score || b.confidence - a.confidence || (a.subject < b.subject ? -1 : 1);
}

function described({ subject, score, level, confidence }: Omit<Example, 'readings' | 'reasons'>) {
  return `${subject} ${score}, ${level}, confidence ${confidence}`;
}
