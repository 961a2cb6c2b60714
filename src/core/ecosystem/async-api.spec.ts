import { Parser } from '@asyncapi/parser';
import { expect, it } from 'vitest';
import { asyncApiOf, type EventSystem } from './async-api';

const SYSTEM: EventSystem = {
  name: 'bakery',
  purpose: 'Sell bread',
  version: '1.2.0',
  modules: [
    { name: 'oven', publishes: ['oven.heated'], subscribes: ['orders.created', 'holiday.begun'] },
    { name: 'orders', publishes: ['orders.created'], subscribes: ['oven.heated'] },
  ],
  contracts: new Map([
    [
      'orders.created',
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: 'urn:event:orders.created',
        'x-version': '2.1.0',
        title: 'Order created',
        type: 'object',
        properties: { record: { $ref: '#/$defs/record' } },
        $defs: { record: { type: 'object', properties: { id: { type: 'string' } } } },
      },
    ],
    ['holiday.begun', { type: 'object', properties: { days: { type: 'integer' } } }],
  ]),
};

it('is what the official parser reads without a complaint, in whatever order modules come', async () => {
  const text = JSON.stringify(asyncApiOf(SYSTEM));
  const { document, diagnostics } = await new Parser().parse(text);
  expect(diagnostics.filter(({ severity }) => Number(severity) < 2)).toEqual([]);
  expect(
    document
      ?.operations()
      .all()
      .map((operation) => operation.id()),
  ).toEqual([
    'orders.send.orders.created',
    'orders.receive.oven.heated',
    'oven.send.oven.heated',
    'oven.receive.holiday.begun',
    'oven.receive.orders.created',
  ]);
  const other = { ...SYSTEM, modules: [...SYSTEM.modules].reverse() };
  expect(JSON.stringify(asyncApiOf(other))).toBe(text);
}, 60_000);

it('puts contracts in their places, with references that lead there', () => {
  expect(asyncApiOf(SYSTEM)).toMatchObject({
    asyncapi: '3.0.0',
    info: { title: 'bakery', version: '1.2.0', description: 'Sell bread.' },
    components: {
      messages: {
        'orders.created': {
          title: 'Order created',
          headers: {
            allOf: [
              { $ref: '#/components/schemas/cloudEvent' },
              { properties: { dataschema: { const: 'urn:event:orders.created:2.1.0' } } },
            ],
          },
          payload: { $ref: '#/components/schemas/orders.created' },
        },
      },
      schemas: {
        'orders.created': {
          schema: {
            properties: {
              record: { $ref: '#/components/schemas/orders.created/schema/$defs/record' },
            },
          },
        },
      },
    },
  });
});

it('tells an event without a contract by its name alone', () => {
  const { components } = asyncApiOf(SYSTEM) as {
    components: { messages: object; schemas: object };
  };
  expect(components.messages).toHaveProperty(['oven.heated']);
  expect(components.messages).not.toHaveProperty(['oven.heated', 'payload']);
  expect(components.schemas).not.toHaveProperty(['oven.heated']);
});
