import type { DataProblem } from '../../core/options/problem';
import { milliseconds } from './durations';
import type { AggregatorOptions } from './options';

export function checkPeriods({ freshness, expiry, polling }: AggregatorOptions): DataProblem[] {
  const { after } = freshness;
  return [
    ...(milliseconds(after) < milliseconds(expiry)
      ? []
      : [
          {
            path: ['freshness', 'after'],
            found: `is "${after}"`,
            expected: `less than expiry, ${expiry}`,
          },
        ]),
    ...(polling === undefined ? [] : checkBackOff(polling.backOff)),
  ];
}

function checkBackOff({
  initial,
  max,
}: NonNullable<AggregatorOptions['polling']>['backOff']): DataProblem[] {
  if (milliseconds(initial) <= milliseconds(max)) return [];
  const path = ['polling', 'backOff', 'max'];
  return [{ path, found: `is "${max}"`, expected: `at least initial, ${initial}` }];
}
