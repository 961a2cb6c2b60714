import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { eventFieldUndocumented } from './event-field-undocumented';

const FILE = 'contracts/log.kept.schema.json';

function check(contract: string, publishes = ['log.kept']): string[] {
  const manifest = { events: { publishes, subscribes: [] } };
  return findings(eventFieldUndocumented, files({ [FILE]: contract }), { manifest });
}

it('is content with fields that say what they tell, by reference too', () => {
  const contract = {
    properties: {
      id: { type: 'string', description: 'Its number.' },
      record: { $ref: '#/$defs/record' },
    },
    $defs: { record: { description: 'It.', properties: { at: { description: 'When.' } } } },
  };
  expect(check(JSON.stringify(contract))).toEqual([]);
});

it('reports each field that does not, nested ones at their own place', () => {
  const contract = `{
  "properties": {
    "id": { "type": "string" },
    "lines": {
      "description": "All.",
      "items": { "$ref": "#/$defs/line" }
    }
  },
  "$defs": {
    "line": {
      "properties": {
        "price": { "type": "number", "description": " " }
      }
    }
  }
}`;
  expect(check(contract)).toEqual([
    `${FILE}:3:5 \`id\` of the event \`log.kept\` has no description.`,
    `${FILE}:12:9 \`lines[].price\` of the event \`log.kept\` has no description.`,
  ]);
});

it('leaves contracts that are missing, no object or not published to other rules', () => {
  expect(check('[]')).toEqual([]);
  expect(check('{ "properties": { "id": {} } }', [])).toEqual([]);
  expect(check('{}', ['log.lost'])).toEqual([]);
});
