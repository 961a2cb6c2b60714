import { expect, it } from 'vitest';
import { agreeing } from '../../../performance/rounds.fixture';
import { saidBy } from '../../../test-run/test-run.fixture';
import { factsOf, measured, runOf } from '../performance.fixture';
import { operationTooFast } from './operation-too-fast';

const said = (...processes: Parameters<typeof measured>[1][]) =>
  saidBy(operationTooFast, factsOf([], runOf([measured('create', ...processes)])));

it('accepts what takes any time, however short', () => {
  expect(said(agreeing(0.003))).toEqual([]);
  expect(said(agreeing(0.0001), agreeing(0.003))).toEqual([]);
  expect(said()).toEqual([]);
});

it('reports calls that take none', () => {
  expect(said(agreeing(0.0001))).toEqual([
    '4:3 One call of `create` takes 0.0001 of the reference operation; expected at least 0.002: so little is the call itself, or nothing that the compiler has left.',
  ]);
});
