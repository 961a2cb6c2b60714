import { expect, it } from 'vitest';
import type { SourcePlace } from '../../../test-run/test-run';
import { askOf } from '../../../test-run/test-run.fixture';
import { TEST_FILE, factsOf, measured, runOf } from '../performance.fixture';
import { operationFailed } from './operation-failed';

const said = (place?: SourcePlace) => {
  const failure = { message: 'TypeError: x is not a function', ...(place && { place }) };
  const run = runOf([{ name: 'create', outcome: { kind: 'failed', failure } }]);
  return askOf(operationFailed, factsOf([], run));
};

it('says nothing of operations that were measured', () => {
  expect(askOf(operationFailed, factsOf([], runOf([measured('create')])))).toEqual([]);
});

it('reports what was thrown, where it was thrown', () => {
  expect(said({ file: 'src/commands.ts', line: 7, column: 3 })).toMatchObject([
    {
      file: 'src/commands.ts',
      line: 7,
      column: 3,
      message: '`create` failed: TypeError: x is not a function.',
    },
  ]);
});

it('stays in the module when that was elsewhere, or is not known', () => {
  const elsewhere = said({ file: 'modules/a/b/src/c.ts', line: 7, column: 3, outside: true });
  expect(elsewhere).toMatchObject([
    {
      file: TEST_FILE,
      message: '`create` failed: TypeError: x is not a function, at modules/a/b/src/c.ts:7.',
    },
  ]);
  expect(elsewhere[0]).not.toHaveProperty('line');
  expect(said()).toMatchObject([{ file: TEST_FILE }]);
});
