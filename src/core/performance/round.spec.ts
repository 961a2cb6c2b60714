import { expect, it } from 'vitest';
import { valueOf } from './round';

const times = { reference: 10_000, p50: 20_000, p95: 50_000, mean: 25_000 };
const round = { ...times, referenceBytes: 4_000, bytes: 3_000 };

it.each([
  ['p50', 'reference', 2],
  ['p95', 'reference', 5],
  ['p50', 'ms', 0.02],
  ['p95', 'ms', 0.05],
  ['throughput', 'reference', 0.4],
  ['throughput', 'per-second', 40_000],
  ['allocations', 'reference', 0.75],
  ['allocations', 'bytes', 3_000],
] as const)('gives %s in %s', (metric, unit, expected) => {
  expect(valueOf(round, { metric, unit })).toBe(expected);
});
