import { expect, it } from 'vitest';
import { parseBaseline, serializeBaseline } from '../../performance/baseline';
import { agreeing, disagreeing } from '../../performance/rounds.fixture';
import { evaluate } from '../evaluate';
import { performanceGate } from './gate';
import { undecidedOperations } from './measured';
import { budgetOf, factsOf, measured, runOf } from './performance.fixture';

it('passes a module that has neither budgets nor performance tests, and says so', () => {
  const facts = factsOf([], runOf([], { files: [] }));
  expect(evaluate(performanceGate, facts)).toMatchObject({
    passed: true,
    summary: ['no budgets'],
    data: { operations: [], budgets: [] },
  });
});

it('keeps what it measures out of the record: the same files give the same evidence', () => {
  const [one, other] = [8, 8.3].map((value) => {
    const facts = factsOf([budgetOf()], runOf([measured('create', agreeing(value))]));
    const { figures, ...recorded } = evaluate(performanceGate, facts);
    return { figures, recorded };
  });
  expect(one?.recorded).toEqual(other?.recorded);
  expect(one?.recorded).toMatchObject({
    passed: true,
    summary: ['1 of 1 budget kept, 1 operation'],
    data: { budgets: [{ operation: 'create', metric: 'p50', limit: 10, state: 'kept' }] },
  });
  expect(one?.figures).toEqual(['create  p50  8 (7.92–8.08) of 10 reference']);
});

it('compares with what was recorded, which is a part of the record', () => {
  const baseline = parseBaseline(serializeBaseline(20, [{ name: 'create', rounds: agreeing(8) }]))!;
  const facts = factsOf([budgetOf()], runOf([measured('create', agreeing(9))]));
  const { figures, data } = evaluate(performanceGate, { ...facts, baseline });
  expect(figures).toEqual([
    'create  p50  9 (8.91–9.09) of 10 reference; recorded 8 (7.92–8.08) with Node 20, +13 %',
  ]);
  expect(data).toMatchObject({ budgets: [{ recorded: { low: 7.92, median: 8, high: 8.08 } }] });
});

it('passes what is inconclusive, with a warning', () => {
  const processes = Array.from({ length: 5 }, () => disagreeing(8, 14));
  const facts = factsOf([budgetOf()], runOf([measured('create', ...processes)]));
  const { passed, findings } = evaluate(performanceGate, facts);
  expect(passed).toBe(true);
  expect(findings).toMatchObject([{ ruleId: 'budget-inconclusive', severity: 'warning' }]);
});

it('asks for more of operations of which a budget is undecided, each once', () => {
  const budgets = [
    budgetOf(),
    budgetOf({ metric: 'p95' }),
    budgetOf({ operation: 'list all', limit: 100 }),
  ];
  const run = runOf([measured('create', agreeing(14)), measured('list all', agreeing(14))]);
  expect(undecidedOperations(factsOf(budgets, run))).toEqual(['create']);
  const enough = [agreeing(14), agreeing(14), agreeing(14)];
  expect(undecidedOperations(factsOf(budgets, runOf([measured('create', ...enough)])))).toEqual([]);
});
