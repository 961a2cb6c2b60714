import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { contractInvalid } from './contract-invalid';

const FILE = 'contracts/intent-created.schema.json';
const reports = (text: string) => reportsOf(contractInvalid, { [FILE]: text });

it.each([
  '{ "type": "object", "properties": {} }',
  '{ "type": "object", "required": ["id"] }',
  '{ "type": "object", "additionalProperties": false }',
  '{ "$ref": "shared.schema.json" }',
  '{ "oneOf": [{ "type": "object" }] }',
])('accepts %s', (text) => {
  expect(reports(text)).toEqual([]);
});

it.each([
  ['', 'is empty'],
  ['{ "type": "object" }', 'accepts any object'],
  ['{}', 'has no type'],
  ['{ "properties": {} }', 'has no type'],
  ['{ "type": "string" }', 'has the type `"string"`'],
  ['{ "type": ["object", "null"], "properties": {} }', 'has the type `["object","null"]`'],
  ['true', 'is no object'],
  ['[]', 'is no object'],
  ['{ "type": "object", }', 'is not valid JSON'],
  ['// comment\n{ "type": "object", "properties": {} }', 'is not valid JSON'],
  ['{ "type": "object"', 'is not valid JSON'],
])('reports %j', (text, message) => {
  expect(reports(text)).toEqual([
    expect.objectContaining({ file: FILE, message: expect.stringContaining(message) as unknown }),
  ]);
});

it('says where the text stops being JSON', () => {
  expect(reports('{\n  "type": object\n}')).toMatchInlineSnapshot(`
    [
      {
        "column": 11,
        "file": "contracts/intent-created.schema.json",
        "fix": "Describe the payload of the event, as a JSON Schema with "type": "object".",
        "line": 2,
        "message": "\`contracts/intent-created.schema.json\` is not valid JSON here.",
      },
    ]
  `);
});

it('leaves missing and orphaned contracts to their own rules', () => {
  expect(reportsOf(contractInvalid, { [FILE]: undefined, 'contracts/x.schema.json': '' })).toEqual(
    [],
  );
});
