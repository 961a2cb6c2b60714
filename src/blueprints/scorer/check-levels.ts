import type { DataProblem } from '../../core/options/problem';
import { extreme } from './examples';
import type { Factor } from './factor';
import type { LevelOptions, ScorerOptions } from './options';
import { outcomeOf } from './score-model';

/** Names and thresholds that fit each other, the scale, and what the factors can reach. */
export function checkLevels(options: ScorerOptions, factors: readonly Factor[]): DataProblem[] {
  const { min, max } = options.scale;
  if (!(max > min)) {
    const expected = `more than min, ${min}`;
    return [{ path: ['scale', 'max'], found: `is ${max}`, expected }];
  }
  const problems = options.levels.flatMap((level, index) => [
    ...repeated(level, index, options.levels),
    ...offScale(level, index, options),
  ]);
  if (problems.length > 0) return problems;
  return [...lowest(options), ...unreachable(options, factors)];
}

function repeated(
  { name, from }: LevelOptions,
  index: number,
  levels: readonly LevelOptions[],
): DataProblem[] {
  const earlier = levels.slice(0, index);
  const path = ['levels', index] as const;
  const sameName = earlier.some((other) => other.name === name);
  const sameStart = earlier.find((other) => other.from === from);
  return [
    ...(sameName
      ? [{ path: [...path, 'name'], found: `is "${name}" again`, expected: 'a name of its own' }]
      : []),
    ...(sameStart === undefined
      ? []
      : [
          {
            path: [...path, 'from'],
            found: `is ${from}, as of ${sameStart.name}`,
            expected: 'another score',
          },
        ]),
  ];
}

function offScale(
  { from }: LevelOptions,
  index: number,
  { scale: { min, max, decimals } }: ScorerOptions,
): DataProblem[] {
  const path = ['levels', index, 'from'];
  if (from < min || from > max) {
    return [{ path, found: `is ${from}`, expected: `from ${min} to ${max}, as the scale` }];
  }
  if (Number(from.toFixed(decimals)) === from) return [];
  return [
    { path, found: `is ${from}`, expected: `at most ${decimals} decimals, as the scale has` },
  ];
}

function lowest({ levels, scale: { min } }: ScorerOptions): DataProblem[] {
  const first = Math.min(...levels.map(({ from }) => from));
  const index = levels.findIndex(({ from }) => from === first);
  if (first === min) return [];
  const expected = `${min}, where the scale begins, so that every score has a level`;
  return [{ path: ['levels', index, 'from'], found: `is ${first}, the lowest`, expected }];
}

/** A level that nothing can reach, or that nothing can fall below, is a mistake in the weights or the thresholds. */
function unreachable(options: ScorerOptions, factors: readonly Factor[]): DataProblem[] {
  const { levels } = options;
  const best = outcomeOf({ readings: extreme(factors, 1) }, factors, options);
  const worst = outcomeOf({ readings: extreme(factors, 0) }, factors, options);
  return levels.flatMap(({ from }, index) => {
    const path = ['levels', index, 'from'];
    if (from > best.score) {
      const expected = `at most ${best.score}, the best score that the factors can reach`;
      return [{ path, found: `is ${from}`, expected }];
    }
    if (from > options.scale.min && from <= worst.score) {
      const expected = `more than ${worst.score}, the worst score that the factors can reach`;
      return [{ path, found: `is ${from}`, expected }];
    }
    return [];
  });
}
