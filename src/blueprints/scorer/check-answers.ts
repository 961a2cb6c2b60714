import type { DataProblem } from '../../core/options/problem';
import type { Reaction } from '../shared/reaction';
import { checkReading } from './check-reading';
import type { Factor } from './factor';

/** What is special about the reactions of a scorer: what a score is made of, and values that always are the same. */
export function checkAnswers(
  reactions: readonly Reaction[],
  factors: readonly Factor[],
): DataProblem[] {
  return reactions.flatMap((reaction, index) => {
    const path = ['reactions', index, 'with'] as const;
    if (reaction.do === 'forget') return checkForgetting(reaction, index);
    if (reaction.do !== 'score') return [];
    return [
      ...checkSomethingRead(reaction, index, factors),
      ...factors.flatMap((factor) => {
        const source = reaction.with[factor.key];
        if (typeof source !== 'object') return [];
        return checkReading(source.value, factor, [...path, factor.key, 'value']);
      }),
      ...checkTime(reaction, index),
    ];
  });
}

function checkSomethingRead(
  { with: sources }: Reaction,
  index: number,
  factors: readonly Factor[],
): DataProblem[] {
  if (factors.some(({ key }) => key in sources)) return [];
  const expected = `at least one of: ${factors.map(({ key }) => key).join(', ')}`;
  return [{ path: ['reactions', index, 'with'], found: 'reads no factor', expected }];
}

function checkTime({ with: { readAt } }: Reaction, index: number): DataProblem[] {
  if (typeof readAt !== 'object') return [];
  const path = ['reactions', index, 'with', 'readAt'];
  return [{ path, found: 'is always the same', expected: "a path in the event's data" }];
}

/** To forget one and the same subject over and over again is a mistake. */
function checkForgetting({ with: { subject } }: Reaction, index: number): DataProblem[] {
  if (typeof subject !== 'object') return [];
  const path = ['reactions', index, 'with', 'subject'];
  return [{ path, found: 'is always the same', expected: "a path in the event's data" }];
}
