import { inspect } from 'node:util';

/** A value in one line, the same for equal values. */
export function inWords(value: unknown): string {
  return inspect(value, {
    breakLength: Number.POSITIVE_INFINITY,
    compact: true,
    depth: 6,
    sorted: true,
    maxArrayLength: 20,
    maxStringLength: 200,
  });
}
