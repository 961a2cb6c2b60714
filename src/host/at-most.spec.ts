import { expect, it } from 'vitest';
import { atMost } from './at-most';

it('works at no more than so many at a time, and goes on after a failure', async () => {
  let busy = 0;
  let most = 0;
  const work = atMost(2, async (request: number) => {
    busy += 1;
    most = Math.max(most, busy);
    await new Promise((done) => setTimeout(done, 5));
    busy -= 1;
    if (request === 2) throw new Error('two');
    return request;
  });
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(work));
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  expect(most).toBe(2);
});
