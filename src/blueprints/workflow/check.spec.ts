import { describe, expect, it } from 'vitest';
import { contextOf } from '../render.fixture';
import { ORDER, problemsOf } from './samples.fixture';

/** The order with one part replaced. */
function order(changes: object): object {
  return { ...ORDER, ...changes };
}

function transitions(...more: readonly object[]): object {
  return order({ transitions: [...ORDER.transitions, ...more] });
}

it('has nothing to say about what is right', async () => {
  expect(await problemsOf(ORDER)).toEqual([]);
  expect(await problemsOf({})).toEqual([]);
});

describe('states', () => {
  it.each([
    ['a state that cannot be reached', { name: 'lost' }, '("lost") cannot be reached'],
    ['two of one name', { name: 'placed' }, 'is "placed" again'],
    ['two beginnings', { name: 'other', initial: true }, 'is true again'],
  ])('%s', async (_, state, found) => {
    const problems = await problemsOf(order({ states: [...ORDER.states, state] }));
    expect(problems.join('\n')).toContain(found);
    expect(problems[0]).toMatch(/^states\.5/);
  });

  it('a dead end that is not final', async () => {
    const states = [...ORDER.states, { name: 'stuck' }];
    const more = { name: 'lose', from: 'placed', to: 'stuck' };
    const given = {
      ...order({ states, expiry: undefined }),
      transitions: [...ORDER.transitions, more],
    };
    const withoutVoid = { ...given, states: states.filter(({ name }) => name !== 'void') };
    expect(await problemsOf(JSON.parse(JSON.stringify(withoutVoid)) as object)).toEqual([
      'states.4 ("stuck") is a dead end; expected a transition that leads from it, or "final": true',
    ]);
  });

  it('a circle without an end', async () => {
    const { expiry: _, ...lasting } = ORDER;
    const states = [
      ...ORDER.states.filter(({ name }) => name !== 'void'),
      { name: 'one' },
      { name: 'two' },
    ];
    const more = [
      { name: 'lose', from: 'placed', to: 'one' },
      { name: 'turn', from: 'one', to: 'two' },
      { name: 'turn-back', from: 'two', to: 'one' },
    ];
    const given = { ...lasting, states, transitions: [...ORDER.transitions, ...more] };
    expect(await problemsOf(given)).toEqual([
      'states.4 ("one") leads to no final state; expected a way to an end',
      'states.5 ("two") leads to no final state; expected a way to an end',
    ]);
  });

  it('an end that something leads from', async () => {
    expect(
      await problemsOf(transitions({ name: 'revive', from: 'delivered', to: 'placed' })),
    ).toEqual([
      'states.3 ("delivered") is final, but a transition leads from it; expected final states that nothing leads from',
    ]);
  });

  it('no beginning and no end', async () => {
    const states = ORDER.states.map(({ name }) => ({ name }));
    expect((await problemsOf(order({ states, expiry: undefined }))).join('\n')).toMatch(
      /has no initial state[^]*has no final state/,
    );
  });
});

describe('transitions', () => {
  it('to states that are unknown, with the nearest', async () => {
    expect(await problemsOf(transitions({ name: 'lose', from: 'placd', to: 'nowhere' }))).toEqual([
      'transitions.4.from is "placd"; expected one of: basket, placed, in-parcel, delivered, void ? placed',
      'transitions.4.to is "nowhere"; expected one of: basket, placed, in-parcel, delivered, void',
    ]);
  });

  it.each(['create', 'amend', 'expire'])('called %s', async (name) => {
    const [problem] = await problemsOf(transitions({ name, from: 'placed', to: 'in-parcel' }));
    expect(problem).toContain(`transitions.4.name is "${name}"`);
  });

  it('of one name, or of one event', async () => {
    const again = { name: 'pack', from: 'basket', to: 'placed' };
    expect((await problemsOf(transitions(again)))[0]).toContain(
      'transitions.4.name is "pack" again',
    );
    const packed = { name: 'packed', from: 'basket', to: 'placed' };
    expect(await problemsOf(transitions(packed))).toEqual([
      'transitions.4.name is "packed" again; expected a transition whose event is called differently',
    ]);
    const created = { name: 'created', from: 'basket', to: 'placed' };
    expect((await problemsOf(transitions(created)))[0]).toContain(
      'transitions.4.name is "created", whose event',
    );
  });

  it('called constructor', async () => {
    const more = { name: 'constructor', from: 'placed', to: 'in-parcel' };
    expect((await problemsOf(transitions(more)))[0]).toContain('is "constructor"');
  });
});

describe('conditions', () => {
  it.each([
    [{ field: 'totl', present: true }, 'field is "totl"; expected one of: customer, urgency'],
    [{ field: 'customer', present: true }, 'always holds, because "customer" is required'],
    [{ field: 'urgency', equals: 'medium' }, 'asks for "medium"'],
    [{ field: 'urgency', oneOf: ['low', 'medium'] }, 'asks for "medium"'],
    [{ field: 'total', atLeast: 2000 }, 'asks for 2000'],
    [{ field: 'items', equals: 1.5 }, 'asks for 1.5'],
    [{ field: 'customer', atLeast: 3 }, 'compares "customer", a text'],
    [{ field: 'gift', equals: 'yes' }, 'asks for "yes"'],
    [{ field: 'wantedAt', equals: 'soon' }, 'asks for "soon"'],
    [{ field: 'notes', equals: 'one' }, 'asks for "one"'],
  ])('%o', async (condition, found) => {
    const more = { name: 'lose', from: 'placed', to: 'in-parcel', needs: [condition] };
    const [problem] = await problemsOf(transitions(more));
    expect(problem).toMatch(/^transitions\.4\.needs\.0/);
    expect(problem).toContain(found);
  });

  it('that cannot hold together', async () => {
    const needs = [
      { field: 'total', atLeast: 20 },
      { field: 'total', atMost: 10 },
    ];
    expect(
      await problemsOf(transitions({ name: 'lose', from: 'placed', to: 'in-parcel', needs })),
    ).toEqual([
      'transitions.4.needs asks for things of "total" that cannot all hold; expected conditions that one value meets',
    ]);
  });
});

describe('fields and questions', () => {
  it.each([
    [{ name: 'customer', type: 'text' }, 'is "customer" again'],
    [{ name: 'address', type: 'text' }, 'is "address" again'],
    [
      { name: 'toString', type: 'text' },
      'is "toString"; expected a name that JavaScript has no use for',
    ],
    [{ name: 'id', type: 'text' }, 'is "id"'],
    [{ name: 'size', type: 'choice' }, 'choices is missing'],
    [{ name: 'size', type: 'text', choices: ['a', 'b'] }, 'choices is there for a text'],
    [{ name: 'size', type: 'flag', min: 1 }, 'min is there for a flag'],
    [{ name: 'size', type: 'integer', min: 1.5 }, 'min is 1.5; expected an integer'],
    [{ name: 'size', type: 'number', min: 5, max: 4 }, 'max is 4; expected more than 5'],
    [{ name: 'size', type: 'text', min: 0 }, 'goes from 0 to 2000; expected from 1 to 100000'],
  ])('%o', async (field, found) => {
    const problems = await problemsOf(order({ fields: [...ORDER.fields, field] }));
    expect(problems.join('\n')).toContain(found);
  });

  it('before a transition that there is not', async () => {
    const questions = [{ name: 'why', ask: 'Why?', type: 'text', before: 'plaze' }];
    expect(await problemsOf(order({ questions }))).toEqual([
      'questions.0.before is "plaze"; expected one of: place, pack, unpack, deliver ? place',
    ]);
  });
});

describe('deadlines', () => {
  it.each([
    [{ state: 'placd', after: '1h', transition: 'pack' }, 'deadlines.0.state is "placd"'],
    [{ state: 'placed', after: '1h', transition: 'pak' }, 'deadlines.0.transition is "pak"'],
    [{ state: 'placed', after: '1h', transition: 'unpack' }, 'which does not lead from placed'],
    [{ state: 'placed', after: '1h', transition: 'pack' }, 'is "pack", which needs something'],
    [{ state: 'in-parcel', after: '3651d', transition: 'unpack' }, 'is longer than ten years'],
    [{ state: 'in-parcel', after: '0h', transition: 'unpack' }, 'deadlines.0.after'],
    [
      { name: 'expiry', state: 'in-parcel', after: '1h', transition: 'unpack' },
      'is "expiry" again',
    ],
  ])('%o', async (deadline, found) => {
    expect((await problemsOf(order({ deadlines: [deadline] }))).join('\n')).toContain(found);
  });

  it('that lead in a circle', async () => {
    const deadlines = [
      { state: 'in-parcel', after: '1h', transition: 'unpack' },
      { state: 'placed', after: '1h', transition: 'pack' },
    ];
    expect(await problemsOf(order({ deadlines, questions: [] }))).toEqual([
      'deadlines lead in a circle: in-parcel, placed, in-parcel; expected deadlines that come to an end',
    ]);
  });

  it('an expiry into a state that is not final', async () => {
    expect((await problemsOf(order({ expiry: { after: '1d', to: 'placed' } })))[0]).toBe(
      'expiry.to is "placed"; expected one of: delivered, void',
    );
  });
});

it('expires only where it is told to', async () => {
  const expiry = { after: '1d', to: 'void', from: ['placed', 'void'] };
  expect(await problemsOf(order({ expiry }))).toEqual([
    'expiry.from.1 is "void"; expected one of: basket, placed, in-parcel',
  ]);
});

describe('names', () => {
  it.each([
    ['order-log', 'order-log'],
    ['order-state', 'order'],
  ])('of a module %s with the subject %s', async (name, subject) => {
    const problems = await problemsOf({ subject }, contextOf(name));
    if (name === 'order-log') expect(problems.join()).toContain('subject is "order-log"');
    else expect(problems[0]).toContain(`subject is "${subject}"`);
  });

  it.each([
    [{ placd: 'order.done' }, 'events.placd is unknown'],
    [{ placed: 'order.done', packed: 'order.done' }, 'events.packed is "order.done" again'],
    [{ placed: 'order-log.created' }, 'again'],
  ])('of events %o', async (events, found) => {
    expect((await problemsOf(order({ events }))).join('\n')).toContain(found);
  });
});

describe('reactions', () => {
  const on = 'shop.visited';

  it.each([
    [{ on, do: 'plase', with: { id: 'id' } }, 'is "plase"'],
    [{ on, do: 'create', with: {} }, 'reactions.0.with.customer is missing'],
    [
      { on, do: 'place', with: { id: 'id', total: { value: 5 } } },
      'is 5; expected what `place` needs (atLeast)',
    ],
    [
      { on, do: 'place', with: { id: 'id', urgency: { value: 'none' } } },
      'a value that "urgency" may have',
    ],
    [{ on: 'order-log.placed', do: 'pack', with: { id: 'id' } }, 'an event of another module'],
  ])('%o', async (reaction, found) => {
    expect((await problemsOf(order({ reactions: [reaction] }))).join('\n')).toContain(found);
  });

  it('with values that fit', async () => {
    const reactions = [{ on, do: 'place', with: { id: 'id', total: { value: 10 } } }];
    expect(await problemsOf(order({ reactions }))).toEqual([]);
  });
});
