import { expect, it } from 'vitest';
import { purposeProblem } from './purpose';

it.each([
  'Keep what people asked for, and find it again',
  "Say 'no' to 50 % of what is > 3 & < 5",
  'Größen merken',
  'Hold [drafts] and (notes) for $5',
  'x'.repeat(300),
])('accepts %j', (purpose) => {
  expect(purposeProblem(purpose)).toBeUndefined();
});

it.each([
  '!!!',
  'Keep <%= x %>',
  'Keep {{z}}',
  'Keep [l](x)',
  'Keep `x`',
  'Keep <b>x</b>',
  'x'.repeat(301),
])('refuses %j', (purpose) => {
  expect(purposeProblem(purpose)).toMatch(/^The purpose .*\.$/s);
});
