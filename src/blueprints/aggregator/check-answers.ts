import { notOneOf } from '../../core/options/not-one-of';
import type { DataProblem } from '../../core/options/problem';
import type { Reaction } from '../shared/reaction';
import type { Aggregator } from './aggregator';

/** Parameters that say which one it is: to take one and the same over and over again is a mistake. */
const IDENTITIES: Readonly<Record<string, readonly string[]>> = {
  report: ['readAt'],
  forget: ['subject'],
  watch: ['key', 'first', 'second'],
  unwatch: ['key'],
};

/** What is special about the reactions of an aggregator: values that always are the same, and fields for two things. */
export function checkAnswers(reactions: readonly Reaction[], model: Aggregator): DataProblem[] {
  return reactions.flatMap((reaction, index) => [
    ...alwaysTheSame(reaction, index),
    ...(reaction.do === 'report' ? checkReport(reaction, index, model) : []),
    ...(reaction.do === 'watch' ? shared(reaction, index, 'second', ['first', 'key']) : []),
  ]);
}

function alwaysTheSame({ do: operation, with: sources }: Reaction, index: number): DataProblem[] {
  return (IDENTITIES[operation] ?? [])
    .filter((name) => typeof sources[name] === 'object')
    .map((name) => ({
      path: ['reactions', index, 'with', name],
      found: 'is always the same',
      expected: "a path in the event's data",
    }));
}

function checkReport(reaction: Reaction, index: number, { sources }: Aggregator): DataProblem[] {
  const { source, confidence } = reaction.with;
  const path = ['reactions', index, 'with'] as const;
  const names = sources.map(({ name }) => name);
  const fixed = typeof source === 'object' ? source.value : undefined;
  const unknown = typeof fixed === 'string' && !names.includes(fixed);
  const certain = typeof confidence === 'object' ? confidence.value : undefined;
  const outside = typeof certain === 'number' && !(certain >= 0 && certain <= 1);
  return [
    ...(unknown ? [notOneOf([...path, 'source', 'value'], `is "${fixed}"`, fixed, names)] : []),
    ...(outside
      ? [
          {
            path: [...path, 'confidence', 'value'],
            found: `is ${certain}`,
            expected: 'from 0 to 1',
          },
        ]
      : []),
    ...shared(reaction, index, 'readAt', ['subject', 'value', 'source']),
  ];
}

function shared(
  { with: sources }: Reaction,
  index: number,
  name: string,
  others: readonly string[],
): DataProblem[] {
  const field = sources[name];
  const other = others.find((key) => sources[key] === field);
  if (typeof field !== 'string' || other === undefined) return [];
  const found = `is "${field}", as is ${other}`;
  return [{ path: ['reactions', index, 'with', name], found, expected: 'a field of its own' }];
}
