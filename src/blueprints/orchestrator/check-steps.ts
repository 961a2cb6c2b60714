import type { DataPath, DataProblem } from '../../core/options/problem';
import { camelCase } from '../shared/words';
import { repeatedNames, unknownName } from '../workflow/problems';
import { milliseconds } from '../workflow/workflow';
import type { OrchestratorOptions, StepOptions } from './options';
import type { Saga } from './saga';

const LONGEST_MS = 3650 * 86_400_000;

/** Names of steps, and what happens when they fail. */
export function checkSteps({ steps, expiry }: OrchestratorOptions, saga: Saga): DataProblem[] {
  return [
    ...repeatedNames(
      steps.map(({ name }, index) => ({ name: camelCase(name), path: ['steps', index, 'name'] })),
      'a name that no other step has',
    ),
    ...steps
      .flatMap(({ name }, index) => (name === 'constructor' ? [index] : []))
      .map((index) => ({
        path: ['steps', index, 'name'],
        found: 'is "constructor"',
        expected: 'a name that JavaScript has no use for',
      })),
    ...steps.flatMap((step, index) => [
      ...checkPeriods(step, ['steps', index]),
      ...checkAttempts(step, ['steps', index]),
      ...checkAlternatives(step, ['steps', index], saga),
      ...checkReturn(steps, index),
    ]),
    ...tooLong(expiry, ['expiry']),
    ...(steps.every(({ when }) => when.length > 0)
      ? [{ path: ['steps'], found: 'may all be passed over', expected: 'a step without "when"' }]
      : []),
    ...repeatedNames(
      steps.flatMap(({ alternatives }, index) =>
        alternatives === undefined
          ? []
          : [{ name: alternatives.fact, path: ['steps', index, 'alternatives', 'fact'] }],
      ),
      'a fact that no other step chooses',
    ),
  ];
}

function checkPeriods({ timeout, backOff }: StepOptions, path: DataPath): DataProblem[] {
  return [...tooLong(timeout, [...path, 'timeout']), ...tooLong(backOff, [...path, 'backOff'])];
}

function tooLong(period: string | undefined, path: DataPath): DataProblem[] {
  if (period === undefined || milliseconds(period) <= LONGEST_MS) return [];
  return [{ path, found: 'is longer than ten years', expected: '3650d at most' }];
}

/** What needs a step that can fail, and what needs more than one attempt. */
function checkAttempts(step: StepOptions, path: DataPath): DataProblem[] {
  const { fails, timeout, alternatives, attempts, backOff, backTo } = step;
  const canFail = fails.length > 0 || timeout !== undefined || alternatives !== undefined;
  const expected = 'a step with "fails" or "timeout": another one never fails';
  const useless = canFail
    ? []
    : [
        { part: 'attempts', given: attempts !== undefined && attempts > 1 },
        { part: 'backTo', given: backTo !== undefined },
      ];
  const repeats = (attempts ?? 1) > 1 || (alternatives !== undefined && attempts !== 1);
  return [
    ...useless
      .filter(({ given }) => given)
      .map(({ part }) => ({ path: [...path, part], found: 'is given', expected })),
    ...(backOff === undefined || (repeats && canFail)
      ? []
      : [
          {
            path: [...path, 'backOff'],
            found: 'is given',
            expected: 'a step with more than one of "attempts"',
          },
        ]),
    ...(alternatives !== undefined && fails.length === 0 && timeout === undefined
      ? [{ path: [...path, 'alternatives'], found: 'are never tried', expected }]
      : []),
  ];
}

function checkAlternatives(
  { alternatives }: StepOptions,
  path: DataPath,
  { facts, key }: Saga,
): DataProblem[] {
  if (alternatives === undefined) return [];
  const lists = facts.filter(({ type }) => type === 'list').map(({ name }) => name);
  const texts = facts
    .filter(({ type, required, name }) => type === 'text' && !required && name !== key)
    .map(({ name }) => name);
  return [
    ...(lists.length > 0
      ? unknownName([...path, 'alternatives', 'from'], alternatives.from, lists)
      : [
          {
            path: [...path, 'alternatives', 'from'],
            found: `is "${alternatives.from}"`,
            expected: 'a fact with "type": "list"',
          },
        ]),
    ...(texts.length > 0
      ? unknownName([...path, 'alternatives', 'fact'], alternatives.fact, texts)
      : [
          {
            path: [...path, 'alternatives', 'fact'],
            found: `is "${alternatives.fact}"`,
            expected: 'a fact with "type": "text" that is not required',
          },
        ]),
  ];
}

function checkReturn(steps: readonly StepOptions[], index: number): DataProblem[] {
  const { backTo } = steps[index] ?? {};
  if (backTo === undefined) return [];
  const path = ['steps', index, 'backTo', 'step'];
  const before = steps.slice(0, index).map(({ name }) => name);
  return before.length > 0
    ? unknownName(path, backTo.step, before)
    : [
        {
          path,
          found: `is "${backTo.step}"`,
          expected: 'a step before this one, and this is the first',
        },
      ];
}
