import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { contractMissing } from './contract-missing';

it('accepts a contract for each event', () => {
  expect(reportsOf(contractMissing)).toEqual([]);
});

it('accepts a module that publishes nothing, and events that it only hears of', () => {
  const events = { publishes: [], subscribes: ['meeting-ended'] };
  expect(reportsOf(contractMissing, {}, { manifest: { events } })).toEqual([]);
});

it('reports an event without a contract', () => {
  const events = { publishes: ['intent-created', 'intent-removed'], subscribes: [] };
  expect(reportsOf(contractMissing, {}, { manifest: { events } })).toMatchInlineSnapshot(`
    [
      {
        "file": "contracts/intent-removed.schema.json",
        "fix": "Describe the payload of the event there, as a JSON Schema.",
        "message": "The event \`intent-removed\` is published, but \`contracts/intent-removed.schema.json\` is missing.",
      },
    ]
  `);
});

it('takes a contract of nearly the same name for another', () => {
  const near = {
    'contracts/intent-created.json': '{}',
    'contracts/intent-created.schema.json': undefined,
  };
  expect(reportsOf(contractMissing, near)).toHaveLength(1);
});
