import { expect, it } from 'vitest';
import { fingerprint } from './fingerprint';

it.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('of %j is that of the published test vectors', (text, expected) => {
  expect(fingerprint(text)).toBe(expected);
});
