import { camelCase } from '../shared/words';
import type { ConditionOption, PolicyOptions, RuleOption, Value } from './options';

/** One thing that rules can look at: an attribute, the subject, the scope, or the hour of the day. */
export interface Dimension {
  /** As it stands in the options. */
  readonly name: string;
  /** As it stands in the code. */
  readonly property: string;
  readonly type: 'text' | 'number' | 'flag';
  /** The only values that there are; any of its type without it. */
  readonly values?: readonly Value[];
}

/** What a request is, by dimension. */
export type Assignment = Readonly<Record<string, Value>>;

export const HOUR = 'hour';

/** Everything that the rules of a module can look at; the hour only when one of them does. */
export function dimensionsOf(options: PolicyOptions): readonly Dimension[] {
  const { subject, scopes, attributes, rules } = options;
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  return [
    { name: subject, property: camelCase(subject), type: 'text' },
    { name: 'scope', property: 'scope', type: 'text', values: scopes },
    ...attributes.map(({ name, type, values }) => ({
      name,
      property: camelCase(name),
      type,
      ...(values === undefined ? {} : { values }),
      ...(type === 'flag' ? { values: [false, true] } : {}),
    })),
    ...(rules.some(({ hours }) => hours !== undefined)
      ? [{ name: HOUR, property: HOUR, type: 'number' as const, values: hours }]
      : []),
  ];
}

/** The conditions of a rule by dimension, the hours among them. */
export function conditionsOf({ when, hours }: RuleOption): [string, Test][] {
  const tests = Object.entries(when).map(([name, condition]): [string, Test] => [
    name,
    (value) => holds(condition, value),
  ]);
  return hours === undefined
    ? tests
    : [...tests, [HOUR, (hour) => isWithin(Number(hour), hours.from, hours.to)]];
}

/** Whether a value keeps a condition. */
export type Test = (value: Value) => boolean;

function holds({ equals, oneOf, noneOf, atLeast, atMost }: ConditionOption, value: Value): boolean {
  return (
    (equals === undefined || value === equals) &&
    (oneOf === undefined || oneOf.includes(value as string)) &&
    !noneOf?.includes(value as string) &&
    (atLeast === undefined || Number(value) >= atLeast) &&
    (atMost === undefined || Number(value) <= atMost)
  );
}

function isWithin(hour: number, from: number, to: number): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** The first rule whose conditions all hold: what a generated module has to find as well. */
export function firstMatch(
  rules: readonly RuleOption[],
  request: Assignment,
): RuleOption | undefined {
  return rules.find((rule) =>
    conditionsOf(rule).every(([name, test]) => test(request[name] ?? '')),
  );
}

const PEOPLE = ['ada', 'grace', 'edsger', 'barbara', 'donald'];
const TEXTS = ['first', 'second', 'third', 'fourth', 'fifth'];

/**
 * Values of a dimension that stand for all there are: every constant of the rules, and one from each gap between
 * them. Two values of one gap are the same to every rule.
 */
export function candidatesOf(dimension: Dimension, options: PolicyOptions): readonly Value[] {
  if (dimension.values !== undefined) return dimension.values;
  const constants = options.rules.flatMap(({ when }) => constantsOf(when[dimension.name]));
  if (dimension.type === 'number') return numbersAround(constants.map(Number));
  const fresh = dimension.name === options.subject ? PEOPLE : TEXTS;
  return [
    ...new Set([...fresh.filter((text) => !constants.includes(text)).slice(0, 2), ...constants]),
  ];
}

export function constantsOf(condition: ConditionOption | undefined): Value[] {
  const { equals, oneOf = [], noneOf = [], atLeast, atMost } = condition ?? {};
  return [equals, atLeast, atMost, ...oneOf, ...noneOf].filter((value) => value !== undefined);
}

function numbersAround(constants: readonly number[]): number[] {
  const sorted = [...new Set(constants)].sort((a, b) => a - b);
  const [first = 2] = sorted;
  const last = sorted.at(-1) ?? 0;
  const gaps = sorted.slice(1).map((value, index) => (value + (sorted[index] ?? value)) / 2);
  return [first - 1, ...gaps, ...sorted, last + 1];
}
