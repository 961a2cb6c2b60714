import { expect, it } from 'vitest';
import { linesOf, reportsOf } from '../contracts.fixture';
import { subscriptionVersionUnmet } from './subscription-version-unmet';

const around = (
  versions: Readonly<Record<string, string>> | undefined,
  contract: object | undefined = { 'x-version': '1.3.0' },
) => {
  const events = {
    publishes: [],
    subscribes: ['order.placed', 'order.paid'],
    ...(versions && { versions }),
  };
  return {
    files: { 'wsp.json': JSON.stringify({ events }, null, 2) },
    manifest: { events },
    subscribed: new Map([['order.placed', JSON.stringify(contract)]]),
  };
};
const wanting = (range: string, version = '1.3.0') =>
  linesOf(
    subscriptionVersionUnmet,
    around({ 'order.placed': range }, version === '' ? {} : { 'x-version': version }),
  );

it.each([
  ['^1.2.0', '1.3.0'],
  ['^1.2.0', '1.2.0'],
  ['1.x', '1.99.0'],
  ['~1.2.3 || ^2.0.0', '2.1.0'],
  ['^1.2.0', '1.3.0-beta.1'],
  ['*', '7.0.0'],
])('lets %s have %s', (range, version) => {
  expect(wanting(range, version)).toEqual([]);
});

it.each([
  ['^1.2.0', '1.1.9'],
  ['^1.2.0', '2.0.0'],
  ['^1.2.0', '2.0.0-beta.1'],
  ['~1.2.0', '1.3.0'],
])('does not let %s have %s', (range, version) => {
  expect(wanting(range, version)).toEqual([
    `wsp.json:9 The contract of \`order.placed\` has version \`${version}\`; expected one in \`${range}\`, for which the module was written.`,
  ]);
});

it('says nothing without a wish, a contract or a version', () => {
  expect(linesOf(subscriptionVersionUnmet, around(undefined))).toEqual([]);
  expect(linesOf(subscriptionVersionUnmet, around({ 'order.paid': '^1.0.0' }))).toEqual([]);
  expect(wanting('^2.0.0', '')).toEqual([]);
  expect(wanting('^2.0.0', 'two')).toEqual([]);
});

it('reports what is no range', () => {
  expect(wanting('latest')).toEqual([
    'wsp.json:9 `latest` is wanted of `order.placed`; expected a range of versions such as `^1.2.0`.',
  ]);
});

it.each([
  ['order.placd', 'expected `order.placed`', 'Write `order.placed` in the place'],
  ['stock.counted', 'expected one of the events in "events.subscribes"', 'Remove `stock.counted`'],
])('reports a version of %s, to which nobody subscribes', (event, says, does) => {
  const [finding] = reportsOf(subscriptionVersionUnmet, around({ [event]: '^1.0.0' }));
  expect(finding?.message).toContain(says);
  expect(finding?.fix).toContain(does);
});
