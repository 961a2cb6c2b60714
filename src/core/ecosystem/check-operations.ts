import { notOneOf } from '../options/not-one-of';
import type { DataPath, DataProblem } from '../options/problem';
import { type EcosystemSpec, splitCall, type WaySpec } from './ecosystem-spec';

/** Names of each module's operations, by the module's name. Modules that are not there are not asked. */
export type Operations = ReadonlyMap<string, readonly string[]>;

/** Whether flows call operations that their modules have. */
export function checkOperations(
  { flows }: EcosystemSpec,
  operations: Operations,
): readonly DataProblem[] {
  return flows.flatMap((flow, index) => [
    ...checkWay(flow, operations, ['flows', index]),
    ...flow.failures.flatMap((failure, at) =>
      checkWay(failure, operations, ['flows', index, 'failures', at]),
    ),
  ]);
}

function checkWay(way: WaySpec, operations: Operations, path: DataPath): DataProblem[] {
  return [
    ...way.steps.flatMap((step, index) =>
      'call' in step ? checkCall(step.call, operations, [...path, 'steps', index, 'call']) : [],
    ),
    ...way.checks.flatMap(({ call }, index) =>
      checkCall(call, operations, [...path, 'checks', index, 'call']),
    ),
  ];
}

function checkCall(call: string, operations: Operations, path: DataPath): DataProblem[] {
  const { module, operation } = splitCall(call);
  const known = operations.get(module);
  if (known === undefined || known.includes(operation)) return [];
  const found = `calls \`${operation}\`, which "${module}" does not have`;
  return [notOneOf(path, found, operation, known)];
}
