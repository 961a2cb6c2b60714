import { expect, it } from 'vitest';
import { atMost, gather } from './gathering';

const doubled = (requests: readonly number[]) =>
  Promise.resolve(new Map(requests.map((request) => [request, request * 2])));

it('answers all at once, when the last has asked or left', async () => {
  const rounds: (readonly number[])[] = [];
  const { ask, leave } = gather(3, (requests: readonly number[]) => {
    rounds.push([...requests]);
    return doubled(requests.filter((request) => request !== 2));
  });
  const answers = Promise.all([ask(1), ask(2)]);
  expect(rounds).toEqual([]);
  leave();
  expect(await answers).toEqual([2, undefined]);
  expect(rounds).toEqual([[1, 2]]);
});

it('tells everybody who asked that it failed, and nobody when all have left', async () => {
  const fail = () => Promise.reject(new Error('no'));
  const { ask } = gather(2, fail);
  const asked = [ask(1), ask(2)];
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ]);
  const left = gather(1, fail);
  left.leave();
  await new Promise((done) => setTimeout(done));
});

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
