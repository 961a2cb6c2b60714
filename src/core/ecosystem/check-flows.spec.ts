import { describe, expect, it } from 'vitest';
import { describeProblem } from '../options/problem';
import { checkFlows } from './check-flows';
import type { FailureSpec, FlowSpec, StepSpec } from './ecosystem-spec';
import { flowSpec, specOf } from './spec.fixture';

const ORDERED: StepSpec = { name: 'ordered', call: 'orders.create', as: 'order' };
const OUTSIDE = {
  'holiday.begun': { external: true },
  'holiday.ended': { external: true },
  'orders.created': { external: false },
};

function problems(changes: Partial<FlowSpec>, events = {}): string[] {
  return checkFlows(specOf({ flows: [flowSpec(changes)], events })).map(describeProblem);
}

function ofSteps(...steps: StepSpec[]): string[] {
  return problems({ steps });
}

function failure(changes: Partial<FailureSpec> = {}): FailureSpec {
  return {
    name: 'oven-cold',
    says: 'The oven is cold.',
    steps: [ORDERED],
    events: [],
    checks: [],
    ...changes,
  };
}

it('finds nothing in a good flow', () => {
  const steps: StepSpec[] = [
    ORDERED,
    { wait: '3h' },
    { publish: 'holiday.begun', data: { order: '$order.id' } },
    { call: 'oven.list', with: ['$order', { of: ['$order.id'] }, '$$order'] },
  ];
  const checks = [{ claim: 'It is there.', call: 'orders.get', with: '$order.id', is: 'Rye' }];
  const failures = [
    failure({ after: 'ordered', steps: [{ call: 'oven.get', with: '$order.id' }] }),
  ];
  expect(problems({ steps, checks, failures }, OUTSIDE)).toEqual([]);
});

describe('names of flows', () => {
  it('are their own, failures included', () => {
    const failures = [failure({ name: 'bread-ordered' }), failure(), failure()];
    expect(problems({ failures })).toEqual([
      '`flows[0].failures[0].name` is "bread-ordered", as another flow or failure; expected a name of its own.',
      '`flows[0].failures[2].name` is "oven-cold", as another flow or failure; expected a name of its own.',
    ]);
    const two = checkFlows(specOf({ flows: [flowSpec(), flowSpec()] }));
    expect(two.map(describeProblem)).toEqual([
      '`flows[1].name` is "bread-ordered", as another flow or failure; expected a name of its own.',
    ]);
  });
});

describe('calls', () => {
  it('name a module of the ecosystem', () => {
    expect(ofSteps({ call: 'order.create' })).toEqual([
      '`flows[0].steps[0].call` calls the unknown module "order"; expected one of: orders, oven. Did you mean `orders`?',
    ]);
  });

  it('are not mistaken for what every object has', () => {
    expect(ofSteps({ call: 'constructor.create' })).toEqual([
      '`flows[0].steps[0].call` calls the unknown module "constructor"; expected one of: orders, oven.',
    ]);
  });

  it('of checks too', () => {
    expect(problems({ checks: [{ claim: 'So.', call: 'ovens.list', is: 1 }] })).toEqual([
      '`flows[0].checks[0].call` calls the unknown module "ovens"; expected one of: orders, oven. Did you mean `oven`?',
    ]);
  });
});

describe('events from outside', () => {
  it('have to be declared as such', () => {
    const steps = [{ publish: 'holiday.began' }, { publish: 'orders.created' }];
    expect(problems({ steps }, OUTSIDE)).toEqual([
      '`flows[0].steps[0].publish` is "holiday.began", which does not come from outside; expected one of: holiday.begun, holiday.ended. Did you mean `holiday.begun`?',
      '`flows[0].steps[1].publish` is "orders.created", which does not come from outside; expected one of: holiday.begun, holiday.ended.',
    ]);
  });

  it('are declared where there are none yet', () => {
    expect(ofSteps({ publish: 'holiday.begun' })).toEqual([
      '`flows[0].steps[0].publish` is "holiday.begun", which does not come from outside; expected an event that "events" declares with "external: true".',
    ]);
  });
});

describe('results', () => {
  it('are used after they are given', () => {
    expect(ofSteps({ call: 'oven.get', with: '$order.id' }, ORDERED)).toEqual([
      '`flows[0].steps[0].with` uses "$order", which no earlier step gives; expected a step before it with "as".',
    ]);
    expect(ofSteps(ORDERED, { call: 'oven.get', with: [{ id: '$ordr.id' }] })).toEqual([
      '`flows[0].steps[1].with[0].id` uses "$ordr", which no earlier step gives; expected one of: order. Did you mean `order`?',
    ]);
  });

  it('are not used by the step that gives them', () => {
    expect(ofSteps({ call: 'oven.get', with: '$order', as: 'order' })).toHaveLength(1);
  });

  it('are known in events from outside and in checks', () => {
    const steps = [{ publish: 'holiday.begun', data: { by: '$baker' } }];
    const checks = [{ claim: 'So.', call: 'orders.get', with: '$baker', is: 'Rye' }];
    expect(problems({ steps, checks }, OUTSIDE)).toEqual([
      '`flows[0].steps[0].data.by` uses "$baker", which no earlier step gives; expected a step before it with "as".',
      '`flows[0].checks[0].with` uses "$baker", which no earlier step gives; expected a step before it with "as".',
    ]);
  });

  it('have names of their own', () => {
    expect(ofSteps(ORDERED, { call: 'orders.list', as: 'order' })).toEqual([
      '`flows[0].steps[1].as` is "order", as that of an earlier step; expected a name of its own.',
    ]);
  });

  it.each(['modules', 'done', 'itemOf', 'class', 'await'])('are not called %s', (name) => {
    const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    expect(ofSteps({ call: 'orders.list', as: name })).toEqual([
      `\`flows[0].steps[0].as\` is "${name}", which means something else in a flow; expected another name, such as "the${capital}".`,
    ]);
  });

  it('may be called nearly so', () => {
    expect(ofSteps({ call: 'orders.list', as: 'module' })).toEqual([]);
  });
});

describe('the first flow', () => {
  const checks = [{ claim: 'So.', call: 'orders.get', is: { id: '$order.id' } }];

  it('claims nothing that is known only when it runs', () => {
    expect(problems({ checks })).toEqual([
      '`flows[0].checks[0].is.id` uses "$order" in the first flow, which is the demo; expected a value that README.md can say.',
    ]);
  });

  it('is the only one that may not', () => {
    const second = flowSpec({ name: 'again', checks, failures: [] });
    expect(checkFlows(specOf({ flows: [flowSpec(), second] }))).toEqual([]);
    expect(problems({ failures: [failure({ checks })] })).toEqual([]);
  });
});

describe('failures', () => {
  it('go the same way up to a step that has a name', () => {
    expect(
      problems({
        steps: [ORDERED],
        failures: [failure({ after: 'orderd', steps: [{ wait: '1s' }] })],
      }),
    ).toEqual([
      '`flows[0].failures[0].after` is "orderd"; expected one of: ordered. Did you mean `ordered`?',
    ]);
    expect(problems({ failures: [failure({ after: 'ordered' })] })).toEqual([
      '`flows[0].failures[0].after` is "ordered", and no step of the flow has a name; expected the name of a step of the flow.',
    ]);
  });

  it('know what was given up to there, and nothing else', () => {
    const steps: StepSpec[] = [ORDERED, { call: 'oven.list', as: 'baked' }];
    const after = failure({
      after: 'ordered',
      steps: [{ call: 'oven.get', with: ['$order', '$baked'] }],
    });
    expect(problems({ steps, failures: [after] })).toEqual([
      '`flows[0].failures[0].steps[0].with[1]` uses "$baked", which no earlier step gives; expected one of: order.',
    ]);
  });

  it('begin on their own when they do not say after what, also when steps have no names', () => {
    const steps: StepSpec[] = [{ call: 'orders.create', as: 'order' }];
    const alone = failure({ steps: [{ call: 'oven.get', with: '$order' }] });
    expect(problems({ steps, failures: [alone] })).toEqual([
      '`flows[0].failures[0].steps[0].with` uses "$order", which no earlier step gives; expected a step before it with "as".',
    ]);
  });

  it('need steps that can be told apart', () => {
    expect(
      ofSteps(ORDERED, { name: 'ordered', wait: '1s' }, { name: 'order', wait: '1s' }),
    ).toEqual([
      '`flows[0].steps[1].name` is "ordered", as that of an earlier step; expected a name of its own.',
    ]);
  });
});
