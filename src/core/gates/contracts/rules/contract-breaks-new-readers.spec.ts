import { expect, it } from 'vitest';
import { contractText, FILE, linesOf } from '../contracts.fixture';
import { contractBreaksNewReaders } from './contract-breaks-new-readers';

const edited = (is: object, was: object = {}) =>
  linesOf(contractBreaksNewReaders, {
    files: { [FILE]: contractText({ ...is }) },
    was: { [FILE]: contractText({ ...was }) },
  });
const stricter = { required: ['id', 'status'] };

it('leaves a contract alone that promises only to those who subscribe', () => {
  expect(edited(stricter)).toEqual([]);
});

it.each(['backward', 'full'])('reports what earlier events lack when the promise is %s', (mode) => {
  const promise = { 'x-compatibility': mode };
  expect(edited({ ...stricter, ...promise }, promise)).toEqual([
    expect.stringContaining('`property-made-required`'),
  ]);
});

it('accepts what only goes beyond the old schema', () => {
  const promise = { 'x-compatibility': 'backward' };
  expect(edited({ required: [], ...promise }, promise)).toEqual([]);
});
