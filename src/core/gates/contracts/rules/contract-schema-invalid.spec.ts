import { expect, it } from 'vitest';
import { contractText, FILE, linesOf } from '../contracts.fixture';
import { contractSchemaInvalid } from './contract-schema-invalid';

const linesWith = (changes: object, files: Readonly<Record<string, string>> = {}) =>
  linesOf(contractSchemaInvalid, { files: { [FILE]: contractText({ ...changes }), ...files } });

it.each([
  {},
  { $id: 'urn:event:intent-log.created' },
  { properties: { id: { $ref: '#/$defs/id' } }, $defs: { id: { $ref: '#' } } },
  { properties: { id: { $ref: '#anchor' } }, $defs: { id: { $anchor: 'anchor' } } },
  { 'x-owner': 'sales', unknown: true },
])('accepts %j', (changes) => {
  expect(linesWith(changes)).toEqual([]);
});

it('accepts a reference to a schema beside it', () => {
  const files = {
    'contracts/id.schema.json': '{ "$id": "urn:id", "$ref": "#/$defs/a", "$defs": { "a": {} } }',
  };
  expect(linesWith({ properties: { id: { $ref: './id.schema.json' } } }, files)).toEqual([]);
});

it.each<[object, string]>([
  [{ $schema: 'http://json-schema.org/draft-07/schema#' }, '`/$schema` is "http://json-schema.org'],
  [{ $schema: 7 }, '`/$schema` is 7, not https://json-schema.org/draft/2020-12/schema'],
  [{ properties: { id: { type: 'text' } } }, '`/properties/id/type` must be'],
  [{ required: 'id' }, '`/required` must be array'],
  [{ properties: { id: { minLength: -1 } } }, '`/properties/id/minLength` must be >= 0'],
  [{ properties: { id: { items: [{}] } } }, '`/properties/id/items` must be object,boolean'],
  [{ properties: { id: { pattern: '[' } } }, 'cannot be used'],
  [{ properties: { id: { $ref: '#/$defs/gone' } } }, '`#/$defs/gone`, which is not there'],
  [{ properties: { id: { $ref: './gone.schema.json' } } }, 'which is not there'],
])('reports %j', (changes, message) => {
  expect(linesWith(changes)).toEqual([expect.stringContaining(message)]);
});
