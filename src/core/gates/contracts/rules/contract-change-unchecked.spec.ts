import { expect, it } from 'vitest';
import { contractText, FILE, linesOf } from '../contracts.fixture';
import { contractChangeUnchecked } from './contract-change-unchecked';

const edited = (is: object, was: object = {}) =>
  linesOf(contractChangeUnchecked, {
    files: { [FILE]: contractText({ ...is }) },
    was: { [FILE]: contractText({ ...was }) },
  });

it('reports a keyword that nobody knows, once', () => {
  expect(edited({ dependencies: { id: ['status'] } })).toEqual([
    expect.stringContaining('`dependencies`) is `{"id":["status"]}` and was nothing'),
  ]);
});

it('accepts one that stays as it is, and words for people and tools', () => {
  const unknown = { dependencies: { id: ['status'] } };
  expect(edited(unknown, unknown)).toEqual([]);
  expect(edited({ 'x-owner': 'sales', description: 'New.' })).toEqual([]);
});

it('says nothing of changes that it understands', () => {
  expect(edited({ required: [] })).toEqual([]);
});
