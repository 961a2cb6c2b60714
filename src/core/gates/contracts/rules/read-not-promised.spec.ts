import { expect, it } from 'vitest';
import { linesOf } from '../contracts.fixture';
import { readNotPromised } from './read-not-promised';

const contract = JSON.stringify({
  type: 'object',
  properties: {
    order: { $ref: '#/$defs/order' },
    count: { type: 'integer' },
    tags: { type: 'array', items: { type: 'string' } },
    free: { type: 'object' },
  },
  additionalProperties: false,
  $defs: { order: { type: 'object', properties: { id: { type: 'string' } } } },
});
const reads = (type: string, more = '') =>
  linesOf(readNotPromised, {
    subscribed: new Map([['order.placed', contract]]),
    files: {
      'src/reactions.ts': `export interface IncomingEvents {\n  'order.placed': ${type};\n}\n${more}`,
    },
  });

it.each([
  '{ readonly order: { readonly id: string } }',
  '{ readonly count: number; readonly tags: readonly string[] }',
  '{ readonly free: { readonly anything: string } }',
  '{ readonly count: unknown }',
  'Elsewhere',
])('accepts %s', (type) => {
  expect(reads(type)).toEqual([]);
});

it.each([
  ['{ readonly order: { readonly number: string } }', '`order.number` is read of `order.placed`'],
  ['{ readonly ordr: { readonly id: string } }', '`ordr` is read of `order.placed`'],
  ['{ readonly count: string }', 'as string, where its contract promises number'],
  ['{ readonly order: { readonly id: { readonly value: string } } }', 'as object'],
])('reports %s', (type, message) => {
  expect(reads(type)).toEqual([expect.stringContaining(message)]);
});

it('follows types of the same file', () => {
  const more =
    'interface Placed {\n  readonly order: Order;\n}\ntype Order = { readonly total: number };\n';
  expect(reads('Placed', more)).toEqual([
    'src/reactions.ts:7 `order.total` is read of `order.placed`, whose contract does not promise it; expected one of `id`.',
  ]);
});

it('says nothing of events whose contract is not there', () => {
  expect(
    linesOf(readNotPromised, { files: { 'src/a.ts': "interface A { 'order.placed': { a: 1 } }" } }),
  ).toEqual([]);
});
