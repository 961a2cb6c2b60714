import { expect, it } from 'vitest';
import { moduleOf } from '../module/module-view.fixture';
import { contractOf, eventGroups } from './event-groups';
import { interfaceOf } from './module-interface';
import { renderGroups } from './render-entries';

const CONTRACT = JSON.stringify({
  type: 'object',
  description: 'A thing was kept.',
  properties: {
    id: { type: 'string', description: 'Which.' },
    at: { type: 'string', format: 'date-time', description: 'When.' },
  },
  required: ['id'],
});

const said = (...source: string[]): string[] => {
  const module = moduleOf(
    { 'src/index.ts': source.join('\n'), 'contracts/log.kept.schema.json': CONTRACT },
    { manifest: { events: { publishes: ['log.kept'], subscribes: [] } } },
  );
  return renderGroups(eventGroups(module, interfaceOf(module)))
    .split('\n')
    .slice(2);
};

const EVENTS = "export interface Events { readonly 'log.kept': Kept }";
const KEPT = 'export interface Kept { readonly id: string; readonly at?: string }';
const BASE = 'export interface Base { readonly id: string }';
const LINK = '([contract](contracts/log.kept.schema.json)): A thing was kept.';
const FIELDS = [
  `- \`log.kept\` ${LINK} Members: \`id: string\`: Which. · \`at?: date-time\`: When.`,
];

it.each([
  [[EVENTS, KEPT]],
  [[EVENTS, 'export type Kept = Thing;', KEPT.replace('Kept', 'Thing')]],
  [[EVENTS, BASE, 'export interface Kept extends Base { readonly at?: string }']],
])('names the exported type of the data: %j', (source) => {
  expect(said(...source)).toEqual([`- \`log.kept: Kept\` ${LINK}`]);
});

it.each([
  [[KEPT]],
  [[EVENTS, KEPT.replace('export ', '')]],
  [[EVENTS, KEPT.replace('; readonly at?: string', '')]],
  [
    [
      EVENTS,
      BASE.replace('export ', ''),
      'export interface Kept extends Base { readonly at?: string }',
    ],
  ],
  [[EVENTS, 'export interface Kept extends Kept { readonly id: string }']],
  [[EVENTS, 'export type Kept = Readonly<Record<string, string>>;']],
  [[EVENTS.replace('Kept }', 'Kept<string> }'), KEPT.replace('Kept', 'Kept<T>')]],
])('tells the fields of what the exports do not list: %j', (source) => {
  expect(said(...source)).toEqual(FIELDS);
});

it('tells what is read of the events of others, in their own line where it is one type', () => {
  const module = moduleOf(
    {
      'src/index.ts': [
        'export interface Incoming {',
        "  /** Paid. */ readonly 'cart.paid': { readonly id: string };",
        "  readonly 'cart.left': { /** Which. */ readonly id: string; readonly at: string };",
        '}',
      ].join('\n'),
    },
    {
      manifest: { events: { publishes: [], subscribes: ['cart.paid', 'cart.left', 'cart.lost'] } },
    },
  );
  expect(
    renderGroups(eventGroups(module, interfaceOf(module)))
      .split('\n')
      .slice(2),
  ).toEqual([
    '- `cart.paid: { readonly id: string; }`: Paid.',
    '- `cart.left`: Members: `readonly id: string`: Which. · `readonly at: string`',
    '- `cart.lost`',
  ]);
});

it.each([
  ['plain JSON', '{ "type": "object" }', { type: 'object' }],
  ['JSON with comments', '{ // of old\n"type": "object", }', { type: 'object' }],
  ['a list', '[]', undefined],
  ['nothing that is JSON', 'type: object', undefined],
])('reads a contract that is %s', (_, text, expected) => {
  const module = moduleOf({ 'contracts/log.kept.schema.json': text });
  expect(contractOf(module, 'log.kept')).toEqual(expected);
  expect(contractOf(module, 'log.kept')).toBe(contractOf(module, 'log.kept'));
  expect(contractOf(module, 'log.lost')).toBeUndefined();
});
