import { expect, it } from 'vitest';
import { findSimilarPurpose } from './similar-purpose';

const intentLog = { name: 'intent-log', purpose: 'Keep what people asked for, and find it again' };
const modules = [
  intentLog,
  { name: 'orders', purpose: 'Take orders from customers and ship them' },
];

it.each([
  'Keep what people asked for, and find it again',
  'keep what people asked, and find it again.',
  'Find again what people ask for',
])('finds that %j is the same', (purpose) => {
  expect(findSimilarPurpose(purpose, modules)).toMatchObject({ name: 'intent-log' });
});

it.each([
  'Find a room where people can meet',
  'Ship parcels to customers',
  'Refund orders of customers who ask for it',
])('does not take %j for another one', (purpose) => {
  expect(findSimilarPurpose(purpose, modules)).toBeUndefined();
});

it('has nothing to say in an empty workspace', () => {
  expect(findSimilarPurpose('Anything', [])).toBeUndefined();
});
