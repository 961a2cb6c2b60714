import { expect, it } from 'vitest';
import { type Factor, factorsOf, readingAt, valueOf } from './factor';
import { factorVariables, grouped } from './factor-variables';
import type { FactorOptions } from './options';

function factorOf(changes: Partial<FactorOptions> = {}): Factor {
  const given = { name: 'deal-size', description: 'What it brings.', min: 0, max: 10, weight: 1 };
  const [factor] = factorsOf([{ ...given, direction: 'higher', reads: 'number', ...changes }]);
  if (factor === undefined) throw new Error('There is one.');
  return factor;
}

const CUES = [
  { words: ['now', 'at once'], value: 9 },
  { words: ['soon'], value: 5 },
];

it('fills in what is not given', () => {
  expect(factorOf({ reads: 'list' })).toMatchObject({
    key: 'dealSize',
    words: 'deal size',
    description: 'What it brings',
    assumed: undefined,
    maxAgeMs: undefined,
    otherwise: 0,
    each: 1,
  });
});

it.each([
  ['90s', 90_000],
  ['5m', 300_000],
  ['12h', 43_200_000],
  ['7d', 604_800_000],
])('takes %s as %d ms', (staleAfter, maxAgeMs) => {
  expect(factorOf({ staleAfter }).maxAgeMs).toBe(maxAgeMs);
});

it.each([
  [{}, 7, 7],
  [{ reads: 'text', cues: CUES, otherwise: 2 }, 'NOW or soon', 9],
  [{ reads: 'text', cues: CUES, otherwise: 2 }, 'at, once?', 9],
  [{ reads: 'text', cues: CUES, otherwise: 2 }, 'sooner', 2],
  [{ reads: 'list', min: 2, each: 0.5 }, ['a', 'b'], 3],
  [{ reads: 'list', each: 4 }, ['a', 'b', 'c'], 10],
] as const)('%j: %j counts as %d', (changes, reading, value) => {
  expect(valueOf(factorOf(changes), reading)).toBe(value);
});

it.each([
  [{}, 1, 10],
  [{}, 0.25, 3],
  [{ direction: 'lower' }, 1, 0],
  [{ max: 1 }, 0.25, 0.3],
  [{ max: 0.05 }, 0.5, 0.025],
  [{ reads: 'text', cues: CUES }, 1, 'now'],
  [{ reads: 'text', cues: CUES }, 0, ''],
  [{ reads: 'list', each: 5 }, 1, ['item-1', 'item-2']],
  [{ reads: 'list', direction: 'lower' }, 1, []],
] as const)('%j at %d is %j', (changes, part, reading) => {
  expect(readingAt(factorOf(changes), part)).toEqual(reading);
});

it('says in words what readings can be', () => {
  const given = { direction: 'lower', default: 5, staleAfter: '1h' } as const;
  expect(factorVariables([factorOf(given), factorOf({ weight: 2 })])).toMatchObject([
    {
      extent: '0 (best) to 10 (worst); 5 while it is not known; stale after 1h',
      row: "min: 0, max: 10, weight: 1, best: 'min', assumed: 5",
      share: '33.3 %',
      maxAgeText: '3_600_000',
    },
    { extent: '0 (worst) to 10 (best)', share: '66.7 %' },
  ]);
});

it('groups digits', () => {
  expect([5, 999, 1000, 604_800_001].map(grouped)).toEqual(['5', '999', '1_000', '604_800_001']);
});
