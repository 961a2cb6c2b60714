import { expect, it } from 'vitest';
import { contractText, FILE, linesOf } from '../contracts.fixture';
import { contractTermsMalformed } from './contract-terms-malformed';

const linesWith = (changes: object) =>
  linesOf(contractTermsMalformed, { files: { [FILE]: contractText({ ...changes }) } });

it.each([
  {},
  { 'x-version': '0.3.0' },
  { 'x-version': '1.12.3' },
  { 'x-compatibility': 'full', 'x-readers': 'tolerant' },
  { deprecated: true, 'x-removal': '2028-02-29' },
  { 'x-owner': 'sales', 'x-internal': true },
])('accepts %j', (changes) => {
  expect(linesWith(changes)).toEqual([]);
});

it.each<[object, string]>([
  [{ 'x-version': undefined }, 'tells no version'],
  [{ 'x-version': 1 }, '`x-version` is `1`'],
  [{ 'x-version': 'v1' }, 'expected a semantic version'],
  [{ 'x-version': '2.0.0' }, 'expected the major version 1'],
  [{ 'x-compatibility': 'forwards' }, 'expected one of forward, backward, full'],
  [{ 'x-readers': 'lenient' }, 'expected one of strict, tolerant'],
  [{ 'x-removal': '2027-02-30' }, 'expected a date'],
  [{ 'x-removal': 'soon' }, 'expected a date'],
  [{ 'x-compatability': 'full' }, 'expected `x-compatibility`'],
])('reports %j', (changes, message) => {
  expect(linesWith(changes)).toEqual([expect.stringContaining(message)]);
});

it('wants the major version that the name of the event tells', () => {
  const file = 'contracts/intent-log.created.v2.schema.json';
  const around = (version: string) => ({
    manifest: { events: { publishes: ['intent-log.created.v2'], subscribes: [] } },
    files: { [file]: contractText({ 'x-version': version }) },
  });
  expect(linesOf(contractTermsMalformed, around('2.1.0'))).toEqual([]);
  expect(linesOf(contractTermsMalformed, around('1.0.0'))).toHaveLength(1);
});
