import { expect, it } from 'vitest';
import { contractText, FILE, linesOf } from '../contracts.fixture';
import { contractNotRetired } from './contract-not-retired';

const NEXT = 'intent-log.created.v2';
const linesWith = (changes: object, publishes = ['intent-log.created', NEXT]) =>
  linesOf(contractNotRetired, {
    manifest: { events: { publishes, subscribes: [] } },
    files: {
      [FILE]: contractText({ ...changes }),
      [`contracts/${NEXT}.schema.json`]: contractText({ 'x-version': '2.0.0' }),
    },
  });

it('accepts an old contract that says until when it is', () => {
  expect(linesWith({ deprecated: true, 'x-removal': '2027-01-31' })).toEqual([]);
});

it('accepts a contract that has no next version', () => {
  expect(linesWith({}, ['intent-log.created'])).toEqual([]);
  expect(linesWith({}, ['intent-log.created', 'intent-log.updated.v2'])).toEqual([]);
});

it.each<[object, string]>([
  [{}, 'expected `"deprecated": true` and `"x-removal"` with a date'],
  [{ deprecated: true }, 'expected `"x-removal"` with a date'],
  [{ 'x-removal': '2027-01-31' }, 'expected `"deprecated": true`'],
])('reports %j', (changes, message) => {
  expect(linesWith(changes)).toEqual([expect.stringContaining(message)]);
});
