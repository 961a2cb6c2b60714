import { expect, it } from 'vitest';
import { moduleOf } from '../module/module-view.fixture';
import { eventGroups } from './event-groups';
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
    .filter((line) => line.startsWith('  - '));
};

const EVENTS = "export interface Events { readonly 'log.kept': Kept }";
const KEPT = 'export interface Kept { readonly id: string; readonly at?: string }';
const FIELDS = ['  - `id: string`: Which.', '  - `at?: date-time`: When.'];

it.each([[[EVENTS, KEPT]], [[EVENTS, 'export type Kept = Thing;', KEPT.replace('Kept', 'Thing')]]])(
  'names the exported type of the data: %j',
  (source) => {
    expect(said(...source)).toEqual(['  - `data: Kept`']);
  },
);

it.each([
  [[KEPT]],
  [[EVENTS, KEPT.replace('export ', '')]],
  [[EVENTS, KEPT.replace('; readonly at?: string', '')]],
  [[EVENTS, 'export type Kept = Readonly<Record<string, string>>;']],
  [[EVENTS.replace('Kept }', 'Kept<string> }'), KEPT.replace('Kept', 'Kept<T>')]],
])('tells the fields of what the exports do not list: %j', (source) => {
  expect(said(...source)).toEqual(FIELDS);
});
