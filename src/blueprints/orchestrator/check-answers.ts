import { notOneOf } from '../../core/options/not-one-of';
import type { DataPath, DataProblem } from '../../core/options/problem';
import { isValueOf, kindOf, metValue, unmetValue } from '../workflow/conditions';
import type { ConditionOptions } from '../workflow/options';
import type { FactCondition, FailureOptions, OrchestratorOptions } from './options';
import { answersOf, conditionOf, type Saga } from './saga';

/** What is read of events, and every condition. */
export function checkAnswers(options: OrchestratorOptions, saga: Saga): DataProblem[] {
  const answers = answersOf(options.steps);
  return [
    ...answers.flatMap(({ answer, path }) => [
      ...checkReading(answer, path, saga),
      ...checkConditions(answer.when, [...path, 'when'], saga),
    ]),
    ...differentReadings(answers),
    ...repeatedAnswers(options),
    ...checkConditions(options.when, ['when'], saga, true),
    ...options.steps.flatMap(({ when }, index) =>
      checkConditions(when, ['steps', index, 'when'], saga),
    ),
  ];
}

function checkReading(answer: FailureOptions, path: DataPath, { facts, key }: Saga): DataProblem[] {
  const names = facts.map(({ name }) => name);
  const unknown = Object.keys(answer.with)
    .filter((name) => !names.includes(name))
    .map((name) => notOneOf([...path, 'with', name], 'is unknown', name, names));
  const expected = `where ${key} stands in the data, such as "${key}"`;
  const missing =
    key in answer.with ? [] : [{ path: [...path, 'with', key], found: 'is missing', expected }];
  return [...unknown, ...missing, ...clashingPaths(answer, path)];
}

/** A field holds a value or other fields, and one value is one fact. */
function clashingPaths({ with: sources, reason }: FailureOptions, path: DataPath): DataProblem[] {
  const all = [
    ...Object.entries(sources).map(([name, field]) => ({ at: [...path, 'with', name], field })),
    ...(reason === undefined ? [] : [{ at: [...path, 'reason'], field: reason }]),
  ];
  return all.flatMap(({ at, field }, index) => {
    const clash = all
      .slice(0, index)
      .some(
        (other) =>
          `${other.field}.`.startsWith(`${field}.`) || `${field}.`.startsWith(`${other.field}.`),
      );
    if (!clash) return [];
    return [
      { path: at, found: `is "${field}", which is read already`, expected: 'a field of its own' },
    ];
  });
}

interface Place {
  readonly answer: FailureOptions;
  readonly path: DataPath;
}

function differentReadings(answers: readonly Place[]): DataProblem[] {
  return answers.flatMap(({ answer, path }, index) => {
    const first = answers.slice(0, index).find((other) => other.answer.on === answer.on);
    if (first === undefined || sorted(first.answer.with) === sorted(answer.with)) return [];
    const expected = `the same as where ${answer.on} stands first`;
    return [{ path: [...path, 'with'], found: 'reads it in another way', expected }];
  });
}

function sorted(sources: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** An event that completes a step cannot say that it failed, unless conditions tell the two apart. */
function repeatedAnswers({ steps }: OrchestratorOptions): DataProblem[] {
  return steps.flatMap(({ until, fails }, index) => {
    const path = ['steps', index];
    const all = [
      ...until.map((answer, at) => ({ answer, path: [...path, 'until', at, 'on'] })),
      ...fails.map((answer, at) => ({ answer, path: [...path, 'fails', at, 'on'] })),
    ];
    return all.flatMap(({ answer, path: at }, place) => {
      const before = all.slice(0, place).filter((other) => other.answer.on === answer.on);
      if (before.every((other) => other.answer.when.length > 0)) return [];
      const found = `is "${answer.on}", which counts for this step already`;
      return [{ path: at, found, expected: 'another event, or "when" where it stands first' }];
    });
  });
}

function checkConditions(
  conditions: readonly FactCondition[],
  path: DataPath,
  saga: Saga,
  atStart = false,
): DataProblem[] {
  const facts = atStart ? saga.facts.filter(({ required }) => required) : saga.facts;
  const names = facts.map(({ name }) => name);
  return conditions.flatMap((condition, index) => {
    const at = [...path, index, 'fact'];
    const { fact } = condition;
    return names.includes(fact)
      ? checkCondition(conditionOf(condition), [...path, index], saga)
      : [notOneOf(at, `is "${fact}"`, fact, names)];
  });
}

function checkCondition(
  condition: ConditionOptions,
  path: DataPath,
  { facts }: Saga,
): DataProblem[] {
  const fact = facts.find(({ name }) => name === condition.field);
  if (fact === undefined) return [];
  const kind = kindOf(condition);
  const asked = [condition.equals, ...(condition.oneOf ?? []), condition.atLeast, condition.atMost];
  const wrong = asked.find((value) => value !== undefined && !isValueOf(fact, value));
  if (wrong !== undefined) {
    const found = `asks for ${JSON.stringify(wrong)}`;
    return [{ path: [...path, kind], found, expected: `a value that "${fact.name}" may have` }];
  }
  if (metValue(fact, [condition]) === undefined)
    return [
      {
        path: [...path, kind],
        found: 'never holds',
        expected: `something that "${fact.name}" can be`,
      },
    ];
  if (kind === 'present' ? fact.required : unmetValue(fact, condition) === undefined)
    return [
      {
        path: [...path, kind],
        found: 'always holds',
        expected: 'something that may also not be so',
      },
    ];
  return [];
}
