import {
  holds,
  metValue,
  sampleValue,
  unmetValue,
  type Value,
  type Values,
} from '../workflow/conditions';
import type { ConditionOptions } from '../workflow/options';
import { boundsOf, type Field } from '../workflow/workflow';
import type { Reading, Saga } from './saga';

/** Every condition that looks at facts, wherever it stands. */
export function conditionsOf({ when, steps }: Saga): readonly ConditionOptions[] {
  return [
    ...when,
    ...steps.flatMap((step) => [
      ...step.when,
      ...[...step.until, ...step.fails].flatMap((answer) => answer.when),
    ]),
  ];
}

/** Values that facts have in tests and demos: such that steps are needed and answers count, where one value can do that. */
export function sampleFacts(saga: Saga, special: Values = {}): Values {
  return Object.fromEntries(
    saga.facts.map((fact) => [fact.name, special[fact.name] ?? knownSample(saga, fact)]),
  );
}

/** What a process is started with. */
export function startFacts(saga: Saga, special: Values = {}): Values {
  const all = sampleFacts(saga, special);
  return Object.fromEntries(
    saga.facts.filter(({ required }) => required).map(({ name }) => [name, all[name] ?? '']),
  );
}

/** Each scene and each row of a table asks for all facts, and what is found for one looks at every condition. */
const known = new WeakMap<Saga, Map<Field, Value>>();

function knownSample(saga: Saga, fact: Field): Value {
  const samples = known.get(saga) ?? new Map<Field, Value>();
  known.set(saga, samples);
  const sample = samples.get(fact) ?? factSample(saga, fact);
  samples.set(fact, sample);
  return sample;
}

function factSample(saga: Saga, fact: Field): Value {
  const { when, steps } = saga;
  const starting = [...when, ...steps.flatMap((step) => step.when)];
  const answered = steps.flatMap(({ until }) => until.flatMap((answer) => answer.when));
  const wishes = [[...starting, ...answered], [...when, ...answered], when];
  const plain = plainSample(fact);
  for (const wish of wishes) {
    if (wish.every((one) => one.field !== fact.name || holds(one, { [fact.name]: plain }))) break;
    const met = metValue(fact, wish);
    if (met !== undefined) return met;
  }
  return plain;
}

/** `warehouse-1` says more than `First`. */
export function plainSample(fact: Field): Value {
  const { min, max } = boundsOf(fact);
  const word = fact.name.toLowerCase();
  if (fact.type === 'text') return `${word}-1`.padEnd(min, '1').slice(0, max);
  if (fact.type !== 'list') return sampleValue(fact);
  const size = Math.max(min, Math.min(3, max));
  return Array.from({ length: size }, (_, index) => `${word}-${index + 1}`);
}

/** The data of an event, with these facts at their paths. */
export function dataOf(reading: Reading, facts: Values, reason = 'out of order'): object {
  const data = {};
  for (const [fact, path] of Object.entries(reading.with)) put(data, path, facts[fact]);
  if (reading.reason !== undefined) put(data, reading.reason, reason);
  return data;
}

function put(data: Record<string, unknown>, path: string, value: unknown): void {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    data[first] = value;
    return;
  }
  const below = (data[first] ?? {}) as Record<string, unknown>;
  data[first] = below;
  put(below, rest.join('.'), value);
}

/** A value of a fact for which a condition does not hold, if there is one. */
export function brokenValue(saga: Saga, condition: ConditionOptions): Value | undefined {
  const fact = saga.facts.find(({ name }) => name === condition.field);
  return fact === undefined ? undefined : unmetValue(fact, condition);
}
