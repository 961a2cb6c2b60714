import { expect, it } from 'vitest';
import { describeProblem } from '../../core/options/problem';
import { checkReactions } from './check-reactions';
import type { Operation, Reaction } from './reaction';

const OPERATIONS: readonly Operation[] = [
  {
    name: 'create',
    does: 'creates a record',
    parameters: [
      {
        ...{ name: 'title', type: 'string', required: true, sample: 'First' },
        accepts: { test: (value) => value !== '', inWords: 'a title that says something' },
      },
      { name: 'labels', type: 'readonly string[]', required: false, sample: ['a'] },
      { name: 'weight', type: 'number', required: false, sample: 3 },
    ],
    code: () => '',
    effect: 'record.created',
    expected: (given) => given,
  },
];

function problems(...reactions: Reaction[]): string[] {
  return checkReactions(reactions, OPERATIONS, ['record.created']).map(describeProblem);
}

it('has nothing to say about reactions that fit', () => {
  const labels = { value: ['order'] };
  expect(
    problems(
      { on: 'order.placed', do: 'create', with: { title: 'order.id', labels } },
      { on: 'order.placed', do: 'create', with: { title: 'order.id', weight: 'order.weight' } },
      { on: 'order.moved', do: 'create', with: { title: 'order' } },
    ),
  ).toEqual([]);
});

it.each<[Reaction, string]>([
  [
    { on: 'order.placed', do: 'create', with: { title: { value: '' } } },
    '`reactions[0].with.title.value` is ""; expected a title that says something.',
  ],
  [
    { on: 'order.placed', do: 'craete', with: {} },
    '`reactions[0].do` is "craete"; expected one of: create. Did you mean `create`?',
  ],
  [
    { on: 'order.placed', do: 'create', with: { title: 'id', lables: 'labels' } },
    '`reactions[0].with.lables` is unknown; expected one of: title, labels, weight. Did you mean `labels`?',
  ],
  [
    { on: 'order.placed', do: 'create', with: {} },
    '`reactions[0].with.title` is missing; expected where `create` gets its title from (string), such as "title".',
  ],
  [
    { on: 'order.placed', do: 'create', with: { title: { value: 7 } } },
    '`reactions[0].with.title.value` is 7; expected string.',
  ],
  [
    { on: 'record.created', do: 'create', with: { title: 'id' } },
    '`reactions[0].on` is "record.created"; expected an event of another module.',
  ],
])('says what is wrong with %j', (reaction, problem) => {
  expect(problems(reaction)).toEqual([problem]);
});

it.each<[Reaction['with'], string]>([
  [
    { title: 'order.name', weight: 'order.id' },
    '`reactions[1].with.weight` is "order.id", which is string in another reaction to order.placed; expected a field that holds number.',
  ],
  [
    { title: 'order.id.text' },
    '`reactions[1].with.title` is "order.id.text", which is string in another reaction to order.placed; expected a field that holds string.',
  ],
])('does not take one field for two things: %j', (second, problem) => {
  expect(
    problems(
      { on: 'order.placed', do: 'create', with: { title: 'order.id' } },
      { on: 'order.placed', do: 'create', with: second },
    ),
  ).toEqual([problem]);
});
