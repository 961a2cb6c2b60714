import { expect, it } from 'vitest';
import { isCountable, plural, singular } from './plural';

const REGULAR = [
  ['order', 'orders'],
  ['category', 'categories'],
  ['survey', 'surveys'],
  ['address', 'addresses'],
  ['box', 'boxes'],
  ['branch', 'branches'],
  ['batch', 'batches'],
  ['dish', 'dishes'],
  ['case', 'cases'],
  ['response', 'responses'],
  ['size', 'sizes'],
  ['house', 'houses'],
  ['move', 'moves'],
  ['shoe', 'shoes'],
  ['job', 'jobs'],
] as const;

const IRREGULAR = [
  ['person', 'people'],
  ['child', 'children'],
  ['analysis', 'analyses'],
  ['status', 'statuses'],
  ['cache', 'caches'],
  ['movie', 'movies'],
  ['leaf', 'leaves'],
  ['index', 'indices'],
  ['hero', 'heroes'],
  ['alias', 'aliases'],
  ['series', 'series'],
] as const;

it.each([...REGULAR, ...IRREGULAR])('turns %s into %s and back', (one, many) => {
  expect(plural(one)).toBe(many);
  expect(singular(many)).toBe(one);
});

it.each([
  'order',
  'address',
  'status',
  'analysis',
  'bus',
  'news',
  'dns',
  'gas',
  'alias',
  'lens',
  'billing',
  'class',
  'people-person',
])('leaves the singular %s alone', (word) => {
  expect(singular(word)).toBe(word);
});

it('knows what does not count one by one', () => {
  expect(isCountable('data')).toBe(false);
  expect(isCountable('order')).toBe(true);
});
