import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { runOf, saidBy } from '../../../test-run/test-run.fixture';
import { integrationOf } from '../integration.fixture';
import { eventNotExercised } from './event-not-exercised';

const events = { publishes: ['intent-log.created'], subscribes: ['orders.placed'] };
const MANIFEST = JSON.stringify({ events }, null, 2);
const FILE = 'tests/a.integration.test.ts';

const said = (text: string, others: Readonly<Record<string, string>> = {}) =>
  saidBy(
    eventNotExercised,
    integrationOf(
      { 'wsp.json': MANIFEST, [FILE]: text, ...others },
      { manifest: { events: { ...events } } },
    ),
  );

const CREATED = '4:7 The module publishes `intent-log.created`, and no integration test names it.';
const PLACED = '7:7 The module subscribes to `orders.placed`, and no integration test names it.';

it('says nothing when each event is named', () => {
  const text =
    "it('a', () => { bus.subscribe('intent-log.created', seen); bus.publish(`orders.placed`, {}); });";
  expect(said(text)).toEqual([]);
});

it('reports each event that no test names, where the manifest does', () => {
  expect(said("it('a', () => { bus.publish('orders.placed'); });")).toEqual([CREATED]);
  expect(said("it('a', () => { bus.subscribe('intent-log.created', seen); });")).toEqual([PLACED]);
});

it.each([
  "// bus.subscribe('intent-log.created')",
  "it('publishes intent-log.created', () => {});",
  "type Name = 'intent-log.created';",
  "bus.subscribe('intent-log.created.v2');",
  "it.skip('a', () => { bus.subscribe('intent-log.created'); });",
  "describe.todo('a', () => { bus.subscribe('intent-log.created'); });",
  'bus.subscribe(`intent-log.${kind}`);',
])('is not satisfied by %s', (text) => {
  expect(said(`${text}\nbus.publish('orders.placed');`)).toEqual([CREATED]);
});

it('takes helpers of integration tests into account, and no unit tests', () => {
  const named =
    "export const created = 'intent-log.created';\nexport const placed = 'orders.placed';";
  expect(said("import { created } from './events.js';", { 'tests/events.ts': named })).toEqual([]);
  expect(said('export {};', { 'tests/a.test.ts': named })).toEqual([CREATED, PLACED]);
});

it('leaves it to another rule when there are no integration tests', () => {
  const module = moduleOf({}, { manifest: { events } });
  expect(saidBy(eventNotExercised, { module, run: runOf() })).toEqual([]);
});
