import { expect, it } from 'vitest';
import { gather } from './gathering';

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
