import { expect, it } from 'vitest';
import { linesOf, type Surroundings } from '../contracts.fixture';
import { eventOrphaned } from './event-orphaned';

const orphans = [
  { event: 'cart.left', from: 'cart' },
  { event: 'cart.lost', from: 'cart' },
];
const ecosystem: Surroundings = {
  manifest: { kind: 'ecosystem', modules: ['cart', 'checkout'] },
  files: { 'wsp.json': '{\n  "modules": [\n    "cart",\n    "checkout"\n  ]\n}\n' },
};

it('reports what nobody waits for, at the module that publishes it', () => {
  expect(linesOf(eventOrphaned, { ...ecosystem, orphans })).toEqual([
    'wsp.json:3 Nobody waits for `cart.left`, `cart.lost` of `cart`; expected a subscriber for each event.',
  ]);
});

it('accepts an ecosystem in which everything is heard, and a module by itself', () => {
  expect(linesOf(eventOrphaned, ecosystem)).toEqual([]);
  expect(linesOf(eventOrphaned, { orphans })).toEqual([]);
});
