import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { factsOf, measured, runOf } from '../performance.fixture';
import { operationMalformed } from './operation-malformed';

it('says nothing of operations', () => {
  expect(saidBy(operationMalformed, factsOf([], runOf([measured('create')])))).toEqual([]);
});

it('reports what is something else, where it is written', () => {
  const outcome = { kind: 'malformed', found: 'returns undefined' } as const;
  const run = runOf([
    { name: 'list all', outcome },
    { name: 'from elsewhere', outcome },
  ]);
  expect(saidBy(operationMalformed, factsOf([], run))).toEqual([
    '8:3 `list all` returns undefined; expected a function that sets up and returns a function to measure.',
    '0:0 `from elsewhere` returns undefined; expected a function that sets up and returns a function to measure.',
  ]);
});
