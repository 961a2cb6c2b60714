import { expect, it } from 'vitest';
import { asyncApiFile } from '../../../generated/async-api-file';
import { contractText, factsOf, linesOf, type Surroundings } from '../contracts.fixture';
import { asyncapiStale } from './asyncapi-stale';

const manifest = {
  kind: 'ecosystem',
  name: 'bakery',
  purpose: 'Sell',
  modules: ['orders'],
} as const;
const around: Surroundings = {
  manifest,
  members: [{ name: 'orders', publishes: ['orders.created'], subscribes: ['holiday.begun'] }],
  subscribed: new Map([['orders.created', contractText()]]),
  files: {
    'ecosystem.yaml': 'events:\n  holiday.begun: { external: true, payload: { type: object } }\n',
  },
};

const { module, members, subscribed } = factsOf(around);
const text = asyncApiFile.textOf(module, { members, contracts: subscribed }) ?? '';

const says = (document: string | undefined, changes: Surroundings = {}) =>
  linesOf(asyncapiStale, {
    ...around,
    ...changes,
    files: { ...around.files, ...(document === undefined ? {} : { 'asyncapi.yaml': document }) },
  });

it('takes a document that says what the contracts say, in whatever format', () => {
  expect(says(text)).toEqual([]);
  expect(says(`# Ours\n${text.replaceAll('"', "'")}`)).toEqual([]);
  expect(text).toContain('holiday.begun');
});

it.each([
  ['is missing', undefined, 'is missing; expected what the contracts say'],
  ['lacks a channel', text.replaceAll('orders.created', 'orders.made'), 'says something else'],
  ['is no YAML', '{', 'says something else'],
])('reports a document that %s', (_what, document, words) => {
  expect(says(document)).toEqual([
    expect.stringContaining(`asyncapi.yaml:? \`asyncapi.yaml\` ${words}`),
  ]);
});

it('reports a document that a contract or a module has left behind', () => {
  const newer = new Map([['orders.created', contractText({ 'x-version': '1.1.0' })]]);
  expect(says(text, { subscribed: newer })).toHaveLength(1);
  expect(says(text, { members: [] })).toHaveLength(1);
});

it('asks nothing of a module', () => {
  expect(linesOf(asyncapiStale)).toEqual([]);
});
