import { expect, it } from 'vitest';
import { contractText, FILE, linesOf } from '../contracts.fixture';
import { contractExampleInvalid } from './contract-example-invalid';

const linesWith = (changes: object) =>
  linesOf(contractExampleInvalid, { files: { [FILE]: contractText({ ...changes }) } });

it('accepts examples that are valid, and none', () => {
  expect(linesWith({})).toEqual([]);
  expect(linesWith({ examples: undefined })).toEqual([]);
});

it('reports each example that is not, where it is wrong', () => {
  const examples = [{ id: 'a' }, { id: 'a', status: 'lost' }, {}];
  expect(linesWith({ examples })).toEqual([
    expect.stringContaining('`/examples/1/status` must be one of open, closed'),
    expect.stringContaining("`/examples/2` must have required property 'id'"),
  ]);
});

it('looks at examples of parts, and at formats', () => {
  const properties = {
    id: { type: 'string', format: 'date-time', examples: ['yesterday', '2026-01-31T10:00:00Z'] },
  };
  expect(linesWith({ properties, examples: [] })).toEqual([
    expect.stringContaining('`/properties/id/examples/0` must match format "date-time"'),
  ]);
});

it('leaves alone data that is called examples, and a schema that is none', () => {
  const properties = { id: { type: 'string' }, examples: { type: 'string' } };
  expect(linesWith({ properties, examples: [{ id: 'a', examples: 'b' }] })).toEqual([]);
  expect(linesWith({ type: 'objekt', examples: [1] })).toEqual([]);
});
