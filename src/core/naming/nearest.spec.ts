import { expect, it } from 'vitest';
import { nearestName, onlyNearName } from './nearest';

it.each([
  ['intent.craeted', ['intent.created', 'intent.closed'], 'intent.created'],
  ['Weight', ['weight'], 'weight'],
  ['xyz', ['name', 'weight'], undefined],
  ['ab', ['cd', 'ac'], 'ac'],
  ['a', [], undefined],
])('of %s among %j is %s', (wrong, right, nearest) => {
  expect(nearestName(wrong, right)).toBe(nearest);
});

it.each([
  ['docs/usge.md', ['docs/usage.md', 'README.md'], 'docs/usage.md'],
  ['docs/a.md', ['docs/b.md', 'docs/c.md'], undefined],
  ['docs/guide.md', ['docs/usage.md'], undefined],
])('of %s among %j only %s can be meant', (wrong, right, only) => {
  expect(onlyNearName(wrong, right)).toBe(only);
});
