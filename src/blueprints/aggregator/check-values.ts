import type { DataProblem } from '../../core/options/problem';
import { notOneOf } from '../../core/options/not-one-of';
import type { AggregatorOptions, ValueOptions } from './options';

export function checkValues({ values, unknown }: AggregatorOptions): DataProblem[] {
  return [
    ...values.flatMap((value, index) => repeated(value, index, values.slice(0, index))),
    ...oneSided(values),
    ...checkUnknown(unknown, values),
  ];
}

function repeated(
  { name, rank }: ValueOptions,
  index: number,
  earlier: readonly ValueOptions[],
): DataProblem[] {
  const path = ['values', index] as const;
  const sameRank = earlier.find((other) => other.rank === rank);
  return [
    ...(earlier.some((other) => other.name === name)
      ? [{ path: [...path, 'name'], found: `is "${name}" again`, expected: 'a name of its own' }]
      : []),
    ...(sameRank === undefined
      ? []
      : [
          {
            path: [...path, 'rank'],
            found: `is ${rank}, as of ${sameRank.name}`,
            expected: 'a rank of its own',
          },
        ]),
  ];
}

/** Without both there is nothing to announce. The value for nothing known is never good, so one of those is there. */
function oneSided(values: readonly ValueOptions[]): DataProblem[] {
  if (values.some(({ good }) => good)) return [];
  return [{ path: ['values'], found: 'has nothing good', expected: 'a value with "good": true' }];
}

function checkUnknown(unknown: string, values: readonly ValueOptions[]): DataProblem[] {
  const names = values.map(({ name }) => name);
  const path = ['unknown'];
  if (!names.includes(unknown)) return [notOneOf(path, `is "${unknown}"`, unknown, names)];
  const isGood = values.some(({ name, good }) => name === unknown && good);
  if (!isGood) return [];
  return [{ path, found: `is "${unknown}", which is good`, expected: 'a value that is not good' }];
}
