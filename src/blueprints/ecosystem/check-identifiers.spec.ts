import { expect, it } from 'vitest';
import { flowSpec, specOf } from '../../core/ecosystem/spec.fixture';
import type { EcosystemSpec } from '../../core/ecosystem/ecosystem-spec';
import { describeProblem } from '../../core/options/problem';
import { pascalCase } from '../shared/words';
import { checkIdentifiers } from './check-identifiers';
import type { ModulePart } from './options';

function part(name: string, changes: Partial<ModulePart> = {}): ModulePart {
  return {
    name,
    domain: 'communication',
    purpose: 'Take orders for bread',
    milestone: 'poc',
    root: `modules/communication/${name}`,
    packageName: `@acme/${name}`,
    className: pascalCase(name),
    connects: true,
    contracts: undefined,
    runs: false,
    variables: [],
    ...changes,
  };
}

function problems(parts: readonly ModulePart[], changes: Partial<EcosystemSpec> = {}): string[] {
  return checkIdentifiers(specOf(changes), parts).map(describeProblem);
}

it('finds nothing in names that stay apart', () => {
  expect(problems([part('orders'), part('orders-book'), part('a-1'), part('a-11')])).toEqual([]);
});

it.each([
  ['a-1', 'a1', 'a1'],
  ['orders', 'orders-events', 'OrdersEvents'],
  ['orders', 'create-orders', 'createOrders'],
  ['orders', 'read-orders-configuration', 'readOrdersConfiguration'],
])('refuses %s beside %s', (one, other, identifier) => {
  expect(problems([part(one), part(other)])).toEqual([
    `\`modules.${other}\` is \`${identifier}\` in the sources that wire the modules, as "${one}" is; expected a name that differs from it there too.`,
  ]);
});

it('asks what a module exports, and not what it is called', () => {
  expect(problems([part('orders'), part('orders-events', { className: 'Feasts' })])).toEqual([]);
});

it('refuses a module that is called as the types of the ecosystem are', () => {
  const events = { 'holiday.begun': { external: true } };
  expect(problems([part('bakery-events'), part('bakery-outside-events')])).toEqual([
    '`modules.bakery-events` is `BakeryEvents` in the sources that wire the modules, as the ecosystem is; expected a name that differs from it there too.',
  ]);
  expect(problems([part('bakery-outside-events')], { events })).toHaveLength(1);
});

it('refuses a module whose contracts are called as those from outside are', () => {
  const outside = part('bakery-outside', {
    className: 'Others',
    contracts: 'BAKERY_OUTSIDE_CONTRACTS',
  });
  const events = { 'holiday.begun': { external: true } };
  expect(problems([outside])).toEqual([]);
  expect(problems([outside], { events })).toEqual([
    '`modules.bakery-outside` is `BAKERY_OUTSIDE_CONTRACTS` in the sources that wire the modules, as the ecosystem is; expected a name that differs from it there too.',
  ]);
});

it('refuses an ecosystem whose type means something else', () => {
  expect(problems([], { name: 'event-bus' })).toEqual([
    '`name` makes the type `EventBus`, which means something else where it is used; expected another name, such as "event-bus-desk".',
  ]);
});

it('refuses flows and failures that make one constant', () => {
  const failures = [{ name: 'rye-1', says: 'None.', steps: [], events: [], checks: [] }];
  const flows = [flowSpec({ name: 'rye-2', failures }), flowSpec({ name: 'rye1' })];
  expect(problems([], { flows })).toEqual([
    '`flows[1].name` is `rye1Flow` in the sources that wire the modules, as "rye-1" is; expected a name that differs from it there too.',
  ]);
  expect(problems([], { flows: [flowSpec({ name: 'rye1', failures })] })).toEqual([
    '`flows[0].failures[0].name` is `rye1Flow` in the sources that wire the modules, as "rye1" is; expected a name that differs from it there too.',
  ]);
});
