import type { Dimension } from './dimensions';
import type { ConditionOption, Effect, RuleOption, Value } from './options';
import { listed } from './policy-names';

/** The expression that is true where all conditions of a rule hold. */
export function conditionCode(
  { when, hours }: RuleOption,
  dimensions: readonly Dimension[],
): string {
  const tests = Object.entries(when).flatMap(([name, condition]) => {
    const found = dimensions.find((dimension) => dimension.name === name);
    return testCode(`request.${found?.property ?? name}`, condition);
  });
  return [...tests, ...(hours === undefined ? [] : [hoursCode(hours)])].join(' && ');
}

function testCode(value: string, condition: ConditionOption): string[] {
  const { equals, oneOf, noneOf, atLeast, atMost } = condition;
  return [
    ...(equals === undefined ? [] : [equalsCode(value, equals)]),
    ...(oneOf === undefined ? [] : [`${JSON.stringify(oneOf)}.includes(${value})`]),
    ...(noneOf === undefined ? [] : [noneCode(value, noneOf)]),
    ...(atLeast === undefined ? [] : [`${value} >= ${atLeast}`]),
    ...(atMost === undefined ? [] : [`${value} <= ${atMost}`]),
  ];
}

function equalsCode(value: string, equals: Value): string {
  if (typeof equals === 'boolean') return equals ? value : `!${value}`;
  return `${value} === ${JSON.stringify(equals)}`;
}

function noneCode(value: string, noneOf: readonly (string | number)[]): string {
  return noneOf.length === 1
    ? `${value} !== ${JSON.stringify(noneOf[0])}`
    : `!${JSON.stringify(noneOf)}.includes(${value})`;
}

function hoursCode({ from, to }: NonNullable<RuleOption['hours']>): string {
  if (to === 24) return `request.hour >= ${from}`;
  if (from === 0) return `request.hour < ${to}`;
  return from < to
    ? `request.hour >= ${from} && request.hour < ${to}`
    : `(request.hour >= ${from} || request.hour < ${to})`;
}

const BEGINNINGS: Readonly<Record<Effect, string>> = {
  allow: 'Allowed',
  deny: 'Denied',
  ask: 'Somebody is asked',
};

/** What a rule tells those whom it concerns, as a sentence. */
export function reasonOf(rule: RuleOption): string {
  return rule.reason ?? `${BEGINNINGS[rule.effect]}: ${conditionWords(rule)}.`;
}

/** `amount is at most 50 and network is internal` */
export function conditionWords({ when, hours }: RuleOption): string {
  const words = Object.entries(when).flatMap(([name, condition]) =>
    testWords(condition).map((test) => `${name.replaceAll('-', ' ')} is ${test}`),
  );
  const times = hours === undefined ? [] : [`it is from ${hours.from} to ${hours.to} o'clock UTC`];
  return listed([...words, ...times]);
}

function testWords({ equals, oneOf, noneOf, atLeast, atMost }: ConditionOption): string[] {
  return [
    ...(equals === undefined ? [] : [String(equals)]),
    ...(oneOf === undefined ? [] : [listed(oneOf.map(String), 'or')]),
    ...(noneOf === undefined ? [] : [`not ${listed(noneOf.map(String), 'or')}`]),
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ];
}
