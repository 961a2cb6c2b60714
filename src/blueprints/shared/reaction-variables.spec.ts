import { expect, it } from 'vitest';
import type { Operation } from './reaction';
import { reactionVariables } from './reaction-variables';

const CREATE: Operation = {
  name: 'create',
  does: 'creates a record',
  parameters: [
    { name: 'title', type: 'string', required: true, sample: 'First' },
    { name: 'details', type: 'string', required: false, sample: 'More' },
    { name: 'weight', type: 'number', required: false, sample: 3 },
  ],
  code: (given) => `create(${Object.values(given).join(', ')});`,
  effect: 'record.created',
  expected: (given) => ({ record: given }),
};

it('has nothing for a module without reactions', () => {
  expect(reactionVariables([], [CREATE])).toEqual({ reactions: [], incoming: [] });
});

it('reads paths, writes values, and knows what to expect', () => {
  const reaction = {
    on: 'order.placed',
    do: 'create',
    with: { title: 'order.line-item.name', weight: { value: 7 } },
  };
  expect(reactionVariables([reaction], [CREATE])).toEqual({
    reactions: [
      {
        on: 'order.placed',
        operation: 'create',
        subscriber: 'create',
        does: 'creates a record',
        code: 'create(data.order["line-item"].name, 7);',
        readsData: true,
        before: '',
        sample: '{"order":{"line-item":{"name":"First"}}}',
        effect: 'record.created',
        expected: '{"record":{"title":"First","weight":7}}',
      },
    ],
    incoming: [
      {
        name: 'order.placed',
        type: '{ readonly order: { readonly "line-item": { readonly name: string } } }',
        operations: ['create'],
      },
    ],
  });
});

it('gives reactions that do the same on one event names of their own', () => {
  const { reactions } = reactionVariables(
    [
      { on: 'order.placed', do: 'create', with: { title: 'order.id' } },
      { on: 'order.placed', do: 'create', with: { title: 'order.name' } },
      { on: 'order.changed', do: 'create', with: { title: 'order.id' } },
    ],
    [CREATE],
  );
  expect(reactions.map(({ subscriber }) => subscriber)).toEqual(['create', 'create 2', 'create']);
});

it('describes an event once, with what all its reactions read', () => {
  const { incoming, reactions } = reactionVariables(
    [
      { on: 'order.placed', do: 'create', with: { title: 'order.id' } },
      { on: 'order.placed', do: 'create', with: { title: 'order.id', weight: 'order.weight' } },
    ],
    [CREATE],
  );
  expect(incoming).toEqual([
    {
      name: 'order.placed',
      type: '{ readonly order: { readonly id: string; readonly weight: number } }',
      operations: ['create'],
    },
  ]);
  expect(reactions.map(({ sample }) => sample)).toEqual([
    '{"order":{"id":"First","weight":3}}',
    '{"order":{"id":"First","weight":3}}',
  ]);
});

it('expects what the event holds, when two parameters read one field', () => {
  const reaction = { on: 'order.placed', do: 'create', with: { title: 'id', details: 'id' } };
  const [variables] = reactionVariables([reaction], [CREATE]).reactions;
  expect(variables?.sample).toBe('{"id":"More"}');
  expect(variables?.expected).toBe('{"record":{"title":"More","details":"More"}}');
});

it('needs nothing of an event whose reaction reads nothing', () => {
  const reaction = { on: 'day.ended', do: 'create', with: { title: { value: 'Report' } } };
  const { incoming, reactions } = reactionVariables([reaction], [CREATE]);
  expect(incoming).toEqual([{ name: 'day.ended', type: 'object', operations: ['create'] }]);
  expect(reactions[0]).toMatchObject({ readsData: false, sample: '{}' });
});

it('prepares a test by what its reaction gives, where an operation asks for that', () => {
  const operation: Operation = {
    ...CREATE,
    before: ({ title, weight }) => `prepare(${String(title)}, ${String(weight)});`,
  };
  const reaction = {
    on: 'order.placed',
    do: 'create',
    with: { title: 'id', weight: { value: 7 } },
  };
  const { reactions } = reactionVariables([reaction], [operation]);
  expect(reactions).toMatchObject([{ before: 'prepare(First, 7);' }]);
});
