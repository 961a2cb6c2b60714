import { expect, it } from 'vitest';
import { nearestName } from './nearest';

it.each([
  ['intent.craeted', ['intent.created', 'intent.closed'], 'intent.created'],
  ['Weight', ['weight'], 'weight'],
  ['xyz', ['name', 'weight'], undefined],
  ['ab', ['cd', 'ac'], 'ac'],
  ['a', [], undefined],
])('of %s among %j is %s', (wrong, right, nearest) => {
  expect(nearestName(wrong, right)).toBe(nearest);
});
