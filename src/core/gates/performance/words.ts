import type { Budget } from '../../manifest/manifest';
import { rounded } from '../../performance/baseline';
import type { MedianInterval } from '../../performance/median-interval';

/** A value as people read it: `12.3 times the reference`, `0.41 ms`, `1,200 calls a second`, `2,050 bytes a call`. */
export function amountOf(value: number, { metric, unit }: Pick<Budget, 'metric' | 'unit'>): string {
  const number = rounded(value).toLocaleString('en-US', { maximumSignificantDigits: 3 });
  switch (unit) {
    case 'ms':
      return `${number} ms`;
    case 'per-second':
      return `${number} calls a second`;
    case 'bytes':
      return `${number} bytes a call`;
    case 'reference':
      return metric === 'throughput'
        ? `${number} calls in the time of the reference`
        : `${number} times the reference`;
  }
}

/** `12.3 (11.9–12.8)` */
export function intervalInWords({ low, median, high }: MedianInterval): string {
  return `${rounded(median)} (${rounded(low)}–${rounded(high)})`;
}

/** `the p50 of `create`` */
export function budgetName({ operation, metric }: Budget): string {
  return `the ${metric} of \`${operation}\``;
}

/** With a capital letter. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
