import { describe, expect, it } from 'vitest';
import type { Budget } from '../manifest/manifest';
import { describeProblem } from '../options/problem';
import { checkBudgets, type Measured, withStated } from './check-budgets';
import type { EcosystemSpec } from './ecosystem-spec';
import { flowSpec, moduleSpec, specOf } from './spec.fixture';

const MEASURED: Measured = new Map([
  ['orders', ['create', 'get', 'list']],
  ['till', []],
]);

function budget(operation: string, changes: Partial<Budget> = {}): Budget {
  return { operation, metric: 'p50', limit: 10, unit: 'reference', ...changes };
}

function problems(changes: Partial<EcosystemSpec>): string[] {
  return checkBudgets(specOf(changes), MEASURED).map(describeProblem);
}

function problemsOf(module: string, budgets: readonly Budget[]): string[] {
  return problems({ modules: { [module]: moduleSpec({ budgets }) } });
}

describe('what is budgeted', () => {
  it('is what modules measure, and flows with their failures', () => {
    const failures = [{ name: 'sold-out', says: 'None.', steps: [], events: [], checks: [] }];
    expect(
      problems({
        modules: { orders: moduleSpec({ budgets: [budget('create'), budget('list')] }) },
        flows: [flowSpec({ failures })],
        budgets: [budget('bread-ordered'), budget('sold-out', { metric: 'throughput' })],
      }),
    ).toEqual([]);
  });

  it('is no operation that no test measures', () => {
    expect(problemsOf('orders', [budget('create'), budget('craete'), budget('x')])).toEqual([
      '`modules.orders.budgets[1].operation` is "craete", which no performance test of the module measures; expected one of: create, get, list. Did you mean `create`?',
      '`modules.orders.budgets[2].operation` is "x", which no performance test of the module measures; expected one of: create, get, list.',
    ]);
    expect(problemsOf('till', [budget('count')])).toEqual([
      '`modules.till.budgets[0].operation` is "count", which no performance test of the module measures; expected no budget: nothing is measured there.',
    ]);
  });

  it('is no flow that there is not', () => {
    expect(problems({ budgets: [budget('bread-orderd')] })).toEqual([
      '`budgets[0].operation` is "bread-orderd", which is no flow; expected one of: bread-ordered. Did you mean `bread-ordered`?',
    ]);
  });

  it('is not judged for a module that nobody can tell of', () => {
    expect(problemsOf('oven', [budget('bake')])).toEqual([]);
  });

  it('has one limit for each metric and unit', () => {
    const ms = budget('create', { unit: 'ms' });
    const p95 = budget('create', { metric: 'p95' });
    const again = budget('create', { limit: 20 });
    expect(problemsOf('orders', [budget('create'), ms, p95, again])).toEqual([
      '`modules.orders.budgets[3]` limits the p50 of "create" again, after `budgets[0]`; expected one limit.',
    ]);
  });
});

it('wants a budget of an ecosystem at mvp', () => {
  expect(problems({ milestone: 'mvp' })).toEqual([
    '`milestone` is mvp, and no flow has a budget; expected "budgets" that say what at least one flow may take.',
  ]);
  expect(problems({ milestone: 'mvp', budgets: [budget('bread-ordered')] })).toEqual([]);
});

it('leaves the budgets of a blueprint alone where none is stated for the same', () => {
  const own = [budget('create'), budget('list')];
  const stated = [budget('create', { limit: 5 }), budget('list', { limit: 2, unit: 'ms' })];
  expect(withStated(own, stated)).toEqual([budget('list'), ...stated]);
  expect(withStated(own)).toEqual(own);
});
