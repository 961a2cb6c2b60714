import { expect, it } from 'vitest';
import { contractText, FILE, linesOf, MANIFEST } from '../contracts.fixture';
import { eventWithdrawn } from './event-withdrawn';

const nothing = { events: { publishes: [], subscribes: [] } };
const was = (changes: object = {}) => ({
  'wsp.json': MANIFEST,
  [FILE]: contractText({ ...changes }),
});

it('reports an event that went without notice', () => {
  expect(linesOf(eventWithdrawn, { manifest: nothing, was: was() })).toEqual([
    'wsp.json:4 `intent-log.created` is not published any more, but was in the base, where its contract announces no removal.',
  ]);
});

it('accepts one whose removal the base announced', () => {
  const announced = was({ deprecated: true, 'x-removal': '2026-01-31' });
  expect(linesOf(eventWithdrawn, { manifest: nothing, was: announced })).toEqual([]);
});

it.each([{ deprecated: true }, { 'x-removal': '2026-01-31' }])(
  'does not take %j for notice',
  (said) => {
    expect(linesOf(eventWithdrawn, { manifest: nothing, was: was(said) })).toHaveLength(1);
  },
);

it('accepts what is still published, what is new, and a base in which nothing was', () => {
  expect(linesOf(eventWithdrawn, { was: was() })).toEqual([]);
  expect(linesOf(eventWithdrawn, { was: {} })).toEqual([]);
  expect(linesOf(eventWithdrawn, { manifest: nothing, was: { 'wsp.json': '{' } })).toEqual([]);
});
