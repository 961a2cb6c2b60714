import { expect, it } from 'vitest';
import { eventIndex, eventLinks } from './event-links';

const moduleOf = (
  name: string,
  publishes: readonly string[] = [],
  subscribes: readonly string[] = [],
) => ({ name, publishes, subscribes });
const links = (subscribes: readonly string[], published: readonly string[] = ['cart.filled']) => {
  const own = moduleOf('checkout', ['checkout.done'], subscribes);
  return eventLinks(own, eventIndex([own, moduleOf('cart', published)]));
};

it('finds nothing to say of events that one module publishes and others wait for', () => {
  const own = moduleOf('checkout', ['checkout.done'], ['cart.filled']);
  const others = [moduleOf('cart', ['cart.filled'], ['checkout.done'])];
  expect(eventLinks(own, eventIndex([own, ...others]))).toEqual({
    contested: [],
    unpublished: [],
    outside: [],
    unheard: [],
  });
});

it('knows who else publishes an event, and which ones nobody waits for', () => {
  const own = moduleOf('checkout', ['order.paid', 'order.lost']);
  const all = [own, moduleOf('cart', ['order.paid']), moduleOf('desk', ['order.paid'])];
  expect(eventLinks(own, eventIndex(all))).toMatchObject({
    contested: [{ event: 'order.paid', by: ['cart', 'desk'] }],
    unheard: ['order.paid', 'order.lost'],
  });
});

it.each([
  ['an event of a module by its name', 'cart.emptied', { publisher: 'cart' }],
  ['a slip of the pen', 'cart.filed', { nearest: 'cart.filled', publisher: 'cart' }],
  ['another version', 'cart.filled.v2', { nearest: 'cart.filled', publisher: 'cart' }],
  ['a slip in the name of the module', 'kart.filled', { nearest: 'cart.filled' }],
])('misses %s', (_what, event, found) => {
  expect(links([event])).toMatchObject({ unpublished: [{ event, ...found }], outside: [] });
});

it('takes what resembles no event of the workspace for one from outside', () => {
  const { unpublished, outside } = links(['order.placed', 'order.paid'], ['order.posted']);
  expect({ unpublished, outside }).toEqual({
    unpublished: [],
    outside: ['order.placed', 'order.paid'],
  });
});
