import { describeProblem } from '../../core/options/problem';
import { readOptions } from '../blueprint-options';
import { contextOf } from '../render.fixture';
import { selectorBlueprint } from './blueprint';

export const FIELDS = [
  { name: 'weight', type: 'number', min: 0, max: 50 },
  { name: 'zone', type: 'choice', values: ['city', 'country'] },
  { name: 'extras', type: 'list' },
  { name: 'fragile', type: 'flag' },
  { name: 'note', type: 'text' },
];

export const PROPERTIES = [
  { name: 'price', type: 'number' },
  { name: 'speed', type: 'choice', values: ['slow', 'fast'] },
  { name: 'services', type: 'list' },
  { name: 'careful', type: 'flag' },
];

export const SWIFT = { price: 9, speed: 'fast', services: ['evening'], careful: true };
export const OVERLAND = { price: 3, speed: 'slow', services: [], careful: false };

export const CRITERIA = [
  { name: 'cost', weight: 0.5, scale: { property: 'price', worst: 10, best: 0 } },
  { name: 'pace', weight: 0.2, points: { property: 'speed', by: { slow: 1, fast: 9 } } },
  { name: 'extras', weight: 0.2, share: { field: 'extras', property: 'services' } },
  { name: 'care', weight: 0.1, points: { property: 'careful', by: { yes: 9, no: 1 } } },
];

/** Options that nothing is wrong with, but for what a test changes. */
function optionsWith(changes: object): object {
  return {
    candidate: 'carrier',
    request: 'shipment',
    fields: FIELDS,
    properties: PROPERTIES,
    candidates: [
      { name: 'swift', properties: SWIFT },
      { name: 'overland', properties: OVERLAND },
    ],
    criteria: CRITERIA,
    constraints: [],
    ...changes,
  };
}

/** What is wrong with options, as a user reads it. */
export async function problemsOf(changes: object): Promise<string[]> {
  const context = contextOf('carrier-selector');
  const { problems } = await readOptions(selectorBlueprint, optionsWith(changes), context);
  return problems.map(describeProblem);
}
