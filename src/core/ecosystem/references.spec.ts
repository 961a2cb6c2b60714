import { expect, it } from 'vitest';
import { referenceIn, referencesIn } from './references';

it.each([
  ['$order', { name: 'order', inside: [] }],
  ['$order.id', { name: 'order', inside: ['id'] }],
  ['$order.lines.0.unit-price', { name: 'order', inside: ['lines', '0', 'unit-price'] }],
])('%s refers to a result', (text, reference) => {
  expect(referenceIn(text)).toEqual(reference);
});

it.each(['order', '$', '$$order', '$5', '$Order', '$order.', '$order id', 'for $order', '$a..b'])(
  '%s is only a text',
  (text) => {
    expect(referenceIn(text)).toBeUndefined();
  },
);

it('finds references wherever they are', () => {
  const value = { a: ['$x', { b: '$y.z' }], c: null, d: 5, e: 'text', f: '$$x' };
  expect(referencesIn(value)).toEqual([
    { path: ['a', 0], name: 'x', inside: [] },
    { path: ['a', 1, 'b'], name: 'y', inside: ['z'] },
  ]);
  expect(referencesIn(undefined)).toEqual([]);
});
