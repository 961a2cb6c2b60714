import type { DataProblem } from '../../core/options/problem';
import { type Aggregator, normalValue, type Source } from './aggregator';
import { outcomeOf } from './merge-model';
import { UNLISTED } from './samples';

/** That good can come and go: a source has to be there that can make a subject good alone, and not good as well. */
export function checkThresholds(model: Aggregator): DataProblem[] {
  const { confidence, strength } = model.thresholds;
  const reached = model.sources.flatMap((source) => goodVoices(source, model));
  if (reached.length === 0) {
    const found = 'has no source that tells of something good';
    return [{ path: ['sources'], found, expected: 'a row whose value is good' }];
  }
  const surest = Math.max(...reached.map((one) => one.confidence));
  if (confidence > surest) {
    return [tooHigh('confidence', confidence, surest)];
  }
  const strongest = Math.max(
    ...reached.filter((one) => confidence <= one.confidence).map((one) => one.strength),
  );
  if (strength > strongest) return [tooHigh('strength', strength, strongest)];
  if (model.sources.some((source) => turns(source, model))) return [];
  return [
    {
      path: ['sources'],
      found: 'has no source that tells of good and of something else',
      expected: 'a row, or "otherwise", whose value is not good',
    },
  ];
}

function tooHigh(key: string, found: number, most: number): DataProblem {
  const expected = `at most ${most}, what a source that tells of something good reaches alone`;
  return { path: ['thresholds', key], found: `is ${found}`, expected };
}

function goodVoices(source: Source, model: Aggregator) {
  const good = model.values.filter((value) => value.good).map(({ name }) => name);
  return valuesOf(source)
    .filter((value) => good.includes(value))
    .map((value) => outcomeOf([{ source: source.name, value, confidence: 1 }], model));
}

function turns(source: Source, model: Aggregator): boolean {
  const isGood = (value: string): boolean =>
    model.values.some(({ name, good }) => name === value && good);
  const reaches = goodVoices(source, model).some(({ good }) => good);
  return reaches && valuesOf(source).some((value) => !isGood(value));
}

function valuesOf(source: Source): string[] {
  return [...source.rows.map(([, value]) => value), normalValue(source, UNLISTED)];
}
