import { notOneOf } from '../../core/options/not-one-of';
import type { DataPath, DataProblem } from '../../core/options/problem';
import { everKnown, knownAt, knownBefore } from './knowledge';
import type { MessageOptions } from './options';
import type { Saga, Step } from './saga';

/** What requests and compensations tell: it has to be known by then. */
export function checkMessages(saga: Saga): DataProblem[] {
  const ever = everKnown(saga);
  return [
    ...saga.steps.flatMap((step, index) => [
      ...checkData(step.requests, ['steps', index, 'requests'], knownAt(saga, step), saga, step),
      ...checkData(step.compensate, ['steps', index, 'compensate'], ever, saga, step),
      ...checkList(saga, step, ['steps', index, 'alternatives', 'from']),
    ]),
    ...saga.facts.flatMap(({ name }, index) =>
      ever.has(name)
        ? []
        : [
            {
              path: ['facts', index],
              found: `("${name}") is told by nothing`,
              expected: 'an event that tells it, or "required": true',
            },
          ],
    ),
  ];
}

function checkData(
  message: MessageOptions | undefined,
  path: DataPath,
  known: ReadonlySet<string>,
  { facts }: Saga,
  { name: step }: Step,
): DataProblem[] {
  const names = facts.map(({ name }) => name);
  return Object.entries(message?.data ?? {}).flatMap(([name, source]) => {
    if (typeof source !== 'string' || known.has(source)) return [];
    const at = [...path, 'data', name];
    if (!names.includes(source)) return [notOneOf(at, `is "${source}"`, source, names)];
    const found = `is "${source}", which may be unknown when ${step} is asked for`;
    return [{ path: at, found, expected: `one of: ${[...known].join(', ')}` }];
  });
}

function checkList(saga: Saga, step: Step, path: DataPath): DataProblem[] {
  const { from = '' } = step.alternatives ?? {};
  if (step.alternatives === undefined || knownBefore(saga, step).has(from)) return [];
  const found = `is "${from}", which may be unknown when ${step.name} is asked for`;
  return [{ path, found, expected: 'a list that is required, or that an earlier step tells' }];
}
