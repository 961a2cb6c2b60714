import { expect, it } from 'vitest';
import { gather } from './gathering';

const doubled = (requests: readonly number[]) =>
  Promise.resolve(new Map(requests.map((request) => [request, request * 2])));

it('answers all at once, when the last has asked or left', async () => {
  const rounds: (readonly number[])[] = [];
  const takeSeat = gather(3, (requests: readonly number[]) => {
    rounds.push([...requests]);
    return doubled(requests.filter((request) => request !== 2));
  });
  const seats = [takeSeat(), takeSeat()];
  const answers = Promise.all(seats.map(({ ask }, index) => ask(index + 1)));
  // Who has asked is not counted twice.
  for (const { leave } of seats) leave();
  expect(rounds).toEqual([]);
  takeSeat().leave();
  expect(await answers).toEqual([2, undefined]);
  expect(rounds).toEqual([[1, 2]]);
});

it('tells everybody who asked that it failed, and nobody when all have left', async () => {
  const fail = () => Promise.reject(new Error('no'));
  const takeSeat = gather(2, fail);
  const asked = [takeSeat().ask(1), takeSeat().ask(2)];
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ]);
  gather(1, fail)().leave();
  await new Promise((done) => setTimeout(done));
});
