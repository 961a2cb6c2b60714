import { describe, expect, it } from 'vitest';
import { aggregatorOf, normalValue } from './aggregator';
import { outcomeOf, togetherOf } from './merge-model';
import { optionsOf } from './option-sets.fixture';

const weighted = aggregatorOf(optionsOf());
const plain = { sources: [{ name: 'one' }, { name: 'two' }, { name: 'three' }] };
const rank = aggregatorOf(optionsOf({ ...plain, merge: 'rank' }));

function told(source: string, value: string, confidence = 1, age = 0) {
  return { source, value, confidence, age };
}

describe('a merge by weight', () => {
  it('follows sums worked out by hand', () => {
    // 0.9 * 0.9 = 0.81 and 0.5 * 0.6 * 0.7 = 0.21 for running, 0.8 * 0.8 * 0.8 = 0.512 for idle.
    const readings = [
      told('controller', 'running', 0.9),
      told('power-meter', 'idle', 0.8),
      told('operator', 'running', 0.7),
    ];
    expect(outcomeOf(readings, weighted)).toEqual({
      value: 'running',
      confidence: 0.5107,
      strength: 0.6933,
      good: true,
      best: 'controller',
    });
  });

  it('lets a majority of lesser sources win', () => {
    const model = aggregatorOf(optionsOf(plain));
    const readings = [told('one', 'running'), told('two', 'stopped'), told('three', 'stopped')];
    expect(outcomeOf(readings, model)).toMatchObject({
      value: 'stopped',
      confidence: 1,
      good: false,
    });
  });

  it('goes by rank where sums are equal', () => {
    const model = aggregatorOf(optionsOf(plain));
    const readings = [told('one', 'stopped'), told('two', 'idle')];
    expect(outcomeOf(readings, model).value).toBe('idle');
  });
});

describe('a merge by rank', () => {
  it('takes the highest and the surest', () => {
    const readings = [
      told('one', 'idle', 1),
      told('two', 'running', 0.5),
      told('three', 'running', 0.75),
    ];
    expect(outcomeOf(readings, rank)).toEqual({
      value: 'running',
      confidence: 0.75,
      strength: 0.75,
      good: true,
      best: 'three',
    });
  });

  it('takes the newest, then the first, of those that are equally sure', () => {
    const ages = (one: number, two: number) =>
      outcomeOf([told('one', 'idle', 1, one), told('two', 'idle', 1, two)], rank).best;
    expect([ages(2, 1), ages(1, 2), ages(1, 1)]).toEqual(['two', 'one', 'one']);
  });
});

it('counts half of what is stale and nothing of what has expired', () => {
  const at = (age: number) => outcomeOf([told('one', 'running', 0.8, age)], rank);
  expect(at(299_999).confidence).toBe(0.8);
  expect(at(300_000)).toMatchObject({ confidence: 0.4, good: false });
  expect(at(600_000)).toEqual({
    ...{ value: 'unknown', confidence: 0, strength: 0, good: false, best: undefined },
  });
});

it('compares by what both are known by', () => {
  const one = [told('one', 'running', 0.81), told('two', 'idle', 1)];
  const two = [told('two', 'running', 0.49), told('three', 'idle', 1)];
  expect(togetherOf(one, two, rank)).toEqual({
    bothGood: false,
    confidence: 0.63,
    common: ['two'],
    best: 'two',
  });
  expect(togetherOf(one, [], rank)).toMatchObject({ common: [], best: undefined, confidence: 0 });
});

it.each([
  ['run', 'running'],
  [' Run ', 'running'],
  ['ON A BREAK', 'unknown'],
  ['', 'unknown'],
])('reads %j of a controller as %s', (raw, value) => {
  const [controller] = weighted.sources;
  expect(controller === undefined ? '' : normalValue(controller, raw)).toBe(value);
});
