import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { contractOrphaned } from './contract-orphaned';

it('accepts contracts of published events', () => {
  expect(reportsOf(contractOrphaned)).toEqual([]);
});

it('reports a contract of an event that is not published', () => {
  const files = { 'contracts/intent-removed.schema.json': '{ "type": "object" }' };
  expect(reportsOf(contractOrphaned, files)).toMatchInlineSnapshot(`
    [
      {
        "file": "contracts/intent-removed.schema.json",
        "fix": "Add "intent-removed" to "events.publishes" in wsp.json, or delete the file.",
        "message": "\`contracts/intent-removed.schema.json\` is a contract, but the module does not publish \`intent-removed\`.",
      },
    ]
  `);
});

it('reports a contract of an event that is only subscribed to', () => {
  const events = { publishes: [], subscribes: ['intent-created'] };
  expect(reportsOf(contractOrphaned, {}, { manifest: { events } })).toHaveLength(1);
});

it('accepts what a contract refers to, and what is no contract', () => {
  const files = {
    'contracts/intent-created.schema.json': '{ "$ref": "./intent.schema.json" }',
    'contracts/intent.schema.json': '{ "type": "object" }',
    'contracts/examples/intent-created.json': '{}',
  };
  expect(reportsOf(contractOrphaned, files)).toEqual([]);
});

it('takes the end of a longer name for no reference', () => {
  const files = {
    'contracts/intent-created.schema.json': '{ "$ref": "intent-base.schema.json" }',
    'contracts/intent-base.schema.json': '{}',
    'contracts/base.schema.json': '{}',
  };
  expect(reportsOf(contractOrphaned, files).map(({ file }) => file)).toEqual([
    'contracts/base.schema.json',
  ]);
});
