import { expect, it } from 'vitest';
import { medianInterval } from './median-interval';

const count = (length: number) => Array.from({ length }, (_, index) => index + 1);

it.each([
  [1, [1, 1, 1]],
  [2, [1, 1.5, 2]],
  [7, [1, 4, 7]],
  [11, [1, 6, 11]],
  [21, [5, 11, 17]],
  [41, [12, 21, 30]],
])('leaves out of %d values what the sign test leaves out', (length, [low, median, high]) => {
  expect(medianInterval(count(length))).toEqual({ low, median, high });
});

it('asks neither for an order nor for a shape', () => {
  const values = count(21).map((value) => (value > 17 ? value * 1000 : value));
  expect(medianInterval([...values].reverse())).toEqual({ low: 5, median: 11, high: 17 });
});

it('has nothing to say of nothing', () => {
  expect(() => medianInterval([])).toThrow(RangeError);
});

/** Without a clock and a seed: a generator of the textbook. */
function* noise(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}

it('holds the true median in at least 98 of 100 runs, however skewed the values are', () => {
  const random = noise(7);
  const hits = count(1000).filter(() => {
    const values = count(21).map(() => -Math.log(1 - random.next().value));
    const { low, high } = medianInterval(values);
    return low <= Math.LN2 && Math.LN2 <= high;
  });
  expect(hits.length).toBeGreaterThanOrEqual(980);
});
