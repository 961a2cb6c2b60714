import { expect, it } from 'vitest';
import { durationText, grouped, milliseconds } from './durations';

it.each([
  ['30s', 30_000, '30_000', '30s'],
  ['90s', 90_000, '90_000', '90s'],
  ['120s', 120_000, '120_000', '2m'],
  ['12h', 43_200_000, '43_200_000', '12h'],
  ['7d', 604_800_000, '604_800_000', '168h'],
  ['1s', 1000, '1_000', '1s'],
])('%s is %d ms, %s in code and %s in documents', (duration, ms, code, text) => {
  expect(milliseconds(duration)).toBe(ms);
  expect(grouped(ms)).toBe(code);
  expect(durationText(ms)).toBe(text);
});
