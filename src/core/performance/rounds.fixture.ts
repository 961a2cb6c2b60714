import type { Round } from './round';

const REFERENCE = 10_000;
const REFERENCE_BYTES = 5_000;

/** One round for each value: how many times the reference one call took, in time and in bytes. */
export function roundsOf(...values: readonly number[]): Round[] {
  return values.map((value) => ({
    reference: REFERENCE,
    referenceBytes: REFERENCE_BYTES,
    p50: value * REFERENCE,
    p95: value * REFERENCE * 2,
    mean: value * REFERENCE,
    bytes: value * REFERENCE_BYTES,
  }));
}

/** Rounds of a process that agree on a value, but for a little. */
export function agreeing(value: number, rounds = 21): Round[] {
  return roundsOf(
    ...Array.from({ length: rounds }, (_, index) => value * (1 + ((index % 3) - 1) / 100)),
  );
}

/** Rounds of a process of which some say one thing and some another. */
export function disagreeing(one: number, other: number, rounds = 21): Round[] {
  return roundsOf(...Array.from({ length: rounds }, (_, index) => (index % 2 === 0 ? one : other)));
}
