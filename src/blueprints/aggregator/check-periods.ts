import type { DataPath, DataProblem } from '../../core/options/problem';
import { milliseconds } from './durations';
import type { AggregatorOptions, BackOffOptions } from './options';

/** Ten years; what is longer leaves the calendar, and is meant as "never". */
const LONGEST = '3650d';

export function checkPeriods(options: AggregatorOptions): DataProblem[] {
  const { freshness, expiry, polling } = options;
  const tooLong = durationsOf(options)
    .filter(([, duration]) => milliseconds(duration) > milliseconds(LONGEST))
    .map(([path, duration]) => ({
      path,
      found: `is "${duration}"`,
      expected: `at most ${LONGEST}`,
    }));
  const { after } = freshness;
  return [
    ...tooLong,
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

type Duration = readonly [DataPath, string];

function durationsOf({ freshness, expiry, polling, sources }: AggregatorOptions): Duration[] {
  return [
    [['freshness', 'after'], freshness.after],
    [['expiry'], expiry],
    ...(polling === undefined
      ? []
      : ([
          [['polling', 'every'], polling.every],
          [['polling', 'backOff', 'initial'], polling.backOff.initial],
          [['polling', 'backOff', 'max'], polling.backOff.max],
        ] satisfies Duration[])),
    ...sources.flatMap(({ every }, index): Duration[] =>
      every === undefined ? [] : [[['sources', index, 'every'], every]],
    ),
  ];
}

function checkBackOff({ initial, max }: BackOffOptions): DataProblem[] {
  if (milliseconds(initial) <= milliseconds(max)) return [];
  const path = ['polling', 'backOff', 'max'];
  return [{ path, found: `is "${max}"`, expected: `at least initial, ${initial}` }];
}
