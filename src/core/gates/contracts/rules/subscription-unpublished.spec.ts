import { expect, it } from 'vitest';
import { linesOf } from '../contracts.fixture';
import { subscriptionUnpublished } from './subscription-unpublished';

const links = { contested: [], unpublished: [], outside: ['order.placed'], unheard: [] };

it('accepts events that somebody publishes, and those from outside', () => {
  expect(linesOf(subscriptionUnpublished)).toEqual([]);
  expect(linesOf(subscriptionUnpublished, { links })).toEqual([]);
});

it('reports an event of a module that does not publish it', () => {
  const unpublished = [{ event: 'order.placed', publisher: 'order', nearest: 'order.placed.v2' }];
  expect(linesOf(subscriptionUnpublished, { links: { ...links, unpublished } })).toEqual([
    'wsp.json:8 The module subscribes to `order.placed`, which `order` does not publish; expected `order.placed.v2`.',
  ]);
});

it('reports one that is nearly published', () => {
  const unpublished = [{ event: 'order.placed', nearest: 'orders.placed' }];
  expect(linesOf(subscriptionUnpublished, { links: { ...links, unpublished } })).toEqual([
    expect.stringContaining('which nobody publishes'),
  ]);
});
