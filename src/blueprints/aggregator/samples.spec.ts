import { expect, it } from 'vitest';
import { aggregatorOf } from './aggregator';
import { optionSets, optionsOf } from './option-sets.fixture';
import { alone, saidBy, turnOf } from './samples';

it.each(optionSets())('finds words in %s that make good come and go', (_, __, options) => {
  const model = aggregatorOf(options);
  const { strong, weak } = turnOf(model);
  expect(alone(strong, model).good).toBe(true);
  expect(alone(weak, model).good).toBe(false);
  expect(weak.source).toBe(strong.source);
});

it('prefers words that tell of something to those that tell of nothing', () => {
  expect(turnOf(aggregatorOf(optionsOf()))).toEqual({
    strong: { source: 'controller', raw: 'run', value: 'running' },
    weak: { source: 'controller', raw: 'halt', value: 'stopped' },
  });
});

it('passes over sources that say nothing good, and takes unlisted words where no others are bad', () => {
  const sources = [
    { name: 'alarm', values: { fire: 'stopped' } },
    { name: 'switch', values: { on: 'running' } },
  ];
  expect(turnOf(aggregatorOf(optionsOf({ sources })))).toEqual({
    strong: { source: 'switch', raw: 'on', value: 'running' },
    weak: { source: 'switch', raw: 'Something Else', value: 'unknown' },
  });
});

it('lists what a source can say by rank, each value once', () => {
  const values = { low: 'stopped', high: 'running', top: 'running' };
  const model = aggregatorOf(optionsOf({ sources: [{ name: 'meter', values }] }));
  const said = model.sources.flatMap((source) => saidBy(source, model));
  expect(said.map(({ raw }) => raw)).toEqual(['high', 'low', 'Something Else']);
});
