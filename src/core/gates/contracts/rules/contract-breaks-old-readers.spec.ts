import { expect, it } from 'vitest';
import { contractText, FILE, linesOf, reportsOf } from '../contracts.fixture';
import { contractBreaksOldReaders } from './contract-breaks-old-readers';

const status = (...values: readonly string[]) => ({
  properties: { id: { type: 'string' }, status: { enum: values } },
});
const edited = (is: object, was: object = {}) =>
  linesOf(contractBreaksOldReaders, {
    files: { [FILE]: contractText({ ...is }) },
    was: { [FILE]: contractText({ ...was }) },
  });

it('accepts what is as it was, and what breaks nobody who reads new events', () => {
  expect(edited({})).toEqual([]);
  expect(edited({ title: 'Created', ...status('open') })).toEqual([]);
});

it('reports what subscribers do not expect, at its line, with what to do', () => {
  const is = contractText(status('open', 'closed', 'paused'));
  expect(
    reportsOf(contractBreaksOldReaders, { files: { [FILE]: is }, was: { [FILE]: contractText() } }),
  ).toEqual([
    {
      file: FILE,
      line: is.split('\n').findIndex((line) => line.includes('"enum"')) + 1,
      column: expect.any(Number) as number,
      message:
        '`enum-value-added`: `/properties/status/enum` (`"paused"`) is `["open","closed","paused"]` and was `["open","closed"]` in the base, so that readers with the old schema refuse some of the new events.',
      fix: 'Take it back, or leave `intent-log.created` as it was and publish `intent-log.created.v2` beside it; docs/compatibility/enum-value-added.md says more.',
    },
  ]);
});

it('takes readers as the base says that they are', () => {
  const more = { properties: { id: { type: 'string' }, status: {}, note: { type: 'string' } } };
  const was = { properties: { id: { type: 'string' }, status: {} } };
  expect(edited(more, was)).toHaveLength(1);
  expect(edited({ ...more, 'x-readers': 'tolerant' }, was)).toHaveLength(1);
  expect(edited(more, { ...was, 'x-readers': 'tolerant' })).toEqual([]);
});

it('holds a promise that is taken back in the same change', () => {
  const wider = status('open', 'closed', 'paused');
  const backward = { 'x-compatibility': 'backward' };
  expect(edited({ ...wider, ...backward }, backward)).toEqual([]);
  expect(edited({ ...wider, ...backward })).toHaveLength(1);
});

it('says nothing of a contract that is new, and of one that cannot be compared', () => {
  const files = { [FILE]: contractText(status('a')) };
  expect(reportsOf(contractBreaksOldReaders, { files, was: {} })).toEqual([]);
  const base = { state: 'none', reason: 'why' } as const;
  expect(reportsOf(contractBreaksOldReaders, { files, base })).toEqual([]);
});

it('sees a change in a schema that the contract refers to', () => {
  const refers = contractText({ properties: { id: { $ref: './id.schema.json#/$defs/id' } } });
  const shared = (type: string) => JSON.stringify({ $defs: { id: { type } } });
  const lines = linesOf(contractBreaksOldReaders, {
    files: { [FILE]: refers, 'contracts/id.schema.json': shared('integer') },
    was: { [FILE]: refers, 'contracts/id.schema.json': shared('string') },
  });
  expect(lines).toEqual([expect.stringContaining('`type-widened`')]);
});
