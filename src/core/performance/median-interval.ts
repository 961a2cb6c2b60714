/** A median, and between which values it lies. */
export interface MedianInterval {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** How seldom the median of what could be measured lies outside, on either side. */
const MISS = 0.005;

/**
 * The interval of the sign test: it asks nothing of how values are distributed, and one burst of other work on the
 * machine moves it no further than a few places. With fewer than 8 values it is everything that was seen.
 *
 * @throws RangeError without values.
 */
export function medianInterval(values: readonly number[]): MedianInterval {
  const sorted = [...values].sort((a, b) => a - b);
  const outer = outerValues(sorted.length);
  return {
    low: at(sorted, outer),
    median: (at(sorted, (sorted.length - 1) >> 1) + at(sorted, sorted.length >> 1)) / 2,
    high: at(sorted, sorted.length - 1 - outer),
  };
}

/** How many values on each side may be left out: each value lies above the median as often as below. */
function outerValues(count: number): number {
  let outer = 0;
  let term = 0.5 ** count;
  let below = term;
  while (below <= MISS) {
    outer += 1;
    term *= (count - outer + 1) / outer;
    below += term;
  }
  return Math.max(0, outer - 1);
}

function at(sorted: readonly number[], index: number): number {
  const value = sorted[index];
  if (value === undefined) throw new RangeError('There is no median of nothing.');
  return value;
}
