import { expect, it } from 'vitest';
import { describeProblem } from '../options/problem';
import { checkOperations } from './check-operations';
import type { FlowSpec } from './ecosystem-spec';
import { flowSpec, specOf } from './spec.fixture';

const OPERATIONS = new Map([['orders', ['create', 'get', 'list']]]);

function problems(changes: Partial<FlowSpec>): string[] {
  return checkOperations(specOf({ flows: [flowSpec(changes)] }), OPERATIONS).map(describeProblem);
}

it('finds nothing where modules have what is called', () => {
  const checks = [{ claim: 'So.', call: 'orders.get', is: 1 }];
  expect(problems({ steps: [{ call: 'orders.create' }, { wait: '1s' }], checks })).toEqual([]);
});

it('finds operations that there are not, in steps, checks and failures', () => {
  const steps = [{ call: 'orders.craete' }];
  const checks = [{ claim: 'So.', call: 'orders.bake', is: 1 }];
  const failures = [
    { name: 'x', says: 'X.', steps: [{ call: 'orders.Get' }], events: [], checks: [] },
  ];
  expect(problems({ steps, checks, failures })).toEqual([
    '`flows[0].steps[0].call` calls `craete`, which "orders" does not have; expected one of: create, get, list. Did you mean `create`?',
    '`flows[0].checks[0].call` calls `bake`, which "orders" does not have; expected one of: create, get, list.',
    '`flows[0].failures[0].steps[0].call` calls `Get`, which "orders" does not have; expected one of: create, get, list. Did you mean `get`?',
  ]);
});

it('asks no module that is not there', () => {
  expect(problems({ steps: [{ call: 'oven.bake' }] })).toEqual([]);
});
