import { expect, it } from 'vitest';
import { contractText, FILE, linesOf } from '../contracts.fixture';
import { contractPastRemoval } from './contract-past-removal';

const said = (removal: unknown, today = '2026-03-01') =>
  linesOf(contractPastRemoval, {
    today,
    files: { [FILE]: contractText({ 'x-removal': removal }) },
  });

it('takes contracts whose day has not come, and those without one', () => {
  expect(said('2026-03-02')).toEqual([]);
  expect(linesOf(contractPastRemoval, { today: '2026-03-01' })).toEqual([]);
});

it.each(['2026-03-01', '2025-12-31'])('reports one that was to go on %s', (removal) => {
  expect(said(removal)).toEqual([
    expect.stringMatching(
      `^${FILE}:\\d+ \`intent-log.created\` is published; expected nobody to publish it from ${removal} on`,
    ),
  ]);
});

it('leaves to others what is no date', () => {
  expect(said('2026-02-30')).toEqual([]);
});
