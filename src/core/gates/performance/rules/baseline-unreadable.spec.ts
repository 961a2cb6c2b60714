import { expect, it } from 'vitest';
import { serializeBaseline } from '../../../performance/baseline';
import { agreeing } from '../../../performance/rounds.fixture';
import { saidBy } from '../../../test-run/test-run.fixture';
import { factsOf, runOf } from '../performance.fixture';
import { baselineUnreadable } from './baseline-unreadable';

const said = (files: Readonly<Record<string, string>>) =>
  saidBy(baselineUnreadable, factsOf([], runOf(), {}, files));

it('accepts none, and what was recorded', () => {
  expect(said({})).toEqual([]);
  const text = serializeBaseline(22, [{ name: 'create', rounds: agreeing(8) }]);
  expect(said({ 'performance.json': text })).toEqual([]);
});

it('reports what is something else', () => {
  expect(said({ 'performance.json': '{ "create": "fast" }' })).toEqual([
    '0:0 `performance.json` is no record of measurements; expected what `--record` writes.',
  ]);
});
