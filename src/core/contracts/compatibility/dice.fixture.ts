/** Numbers that look random and are the same each time. */
export interface Dice {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  one<T>(list: readonly T[]): T;
  chance(percent: number): boolean;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    one: (list) => list[below(list.length)] as (typeof list)[number],
    chance: (percent) => next() * 100 < percent,
  };
}
