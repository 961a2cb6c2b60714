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
const CREATED_IN_NAME =
  '4:7 The module publishes `intent-log.created`, and integration tests do no more than name it: no assertion depends on it.';
/** Of the other event there is enough. */
const OTHER = "it('b', () => { bus.publish('orders.placed'); expect(log.size).toBe(1); });";
const test = (body: string) => `it('a', async () => { ${body} expect(log.size).toBe(1); });`;

it('says nothing when each event is exercised', () => {
  const text = test("bus.subscribe('intent-log.created', seen); bus.publish(`orders.placed`, {});");
  expect(said(text)).toEqual([]);
});

it('reports each event that no test names, where the manifest does', () => {
  expect(said(OTHER)).toEqual([CREATED]);
  expect(said(test("bus.subscribe('intent-log.created', seen);"))).toEqual([PLACED]);
});

it.each([
  "// bus.subscribe('intent-log.created')",
  "it('publishes intent-log.created', () => { expect(log.size).toBe(1); });",
  "it('intent-log.created', () => { expect(log.size).toBe(1); });",
  "type Name = 'intent-log.created';",
  "bus.subscribe('intent-log.created.v2');",
  'bus.subscribe(`intent-log.${kind}`);',
])('does not take %s for its name', (text) => {
  expect(said(`${text}\n${OTHER}`)).toEqual([CREATED]);
});

it.each([
  // Nothing comes of the name.
  test("'intent-log.created';"),
  test("void 'intent-log.created';"),
  test("console.log('intent-log.created');"),
  test("const name = 'intent-log.created';"),
  test("const names = ['intent-log.created'] as const; void names;"),
  `const EVENTS = { created: 'intent-log.created' };\n${test('')}`,
  `const A = 'intent-log.created'; const B = A;\n${test('')}`,
  // No test runs it, or none that asserts.
  "it.skip('a', () => { bus.subscribe('intent-log.created', seen); expect(seen).toBe(1); });",
  "describe.todo('a', () => { bus.subscribe('intent-log.created', seen); });",
  "it('a', () => { bus.subscribe('intent-log.created', seen); });",
  `function follow() { bus.subscribe('intent-log.created', seen); return seen; }\n${test('')}`,
  "const follow = () => bus.subscribe('intent-log.created', seen);\nit('a', () => { follow(); });",
  'function a() { bus.subscribe("intent-log.created", seen); b(); } function b() { a(); }',
  // Nobody hears of what arrives.
  test("bus.subscribe('intent-log.created', () => {});"),
  test("bus.subscribe('intent-log.created', () => undefined);"),
  test("bus.subscribe('intent-log.created', (event) => { console.log(event); });"),
  test("const seen = []; bus.subscribe('intent-log.created', (event) => seen.push(event));"),
  test("let count = 0; bus.subscribe('intent-log.created', () => { count += 1; });"),
  test("const seen = vi.fn(); bus.on('intent-log.created', seen);"),
  // A list of the same name, of another test.
  `${test('const seen = []; fill(seen); expect(seen).toEqual([1]);')}\n${test("const seen = []; bus.on('intent-log.created', (e) => void seen.push(e));")}`,
  `const noop = () => {};\n${test("bus.subscribe('intent-log.created', noop);")}`,
  `function noop() {}\n${test("bus.subscribe('intent-log.created', noop);")}`,
])('is not satisfied by %s', (text) => {
  expect(said(`${text}\n${OTHER}`)).toEqual([CREATED_IN_NAME]);
});

it.each([
  test("const seen = []; bus.subscribe('intent-log.created', (e) => seen.push(e)); verify(seen);"),
  test(
    "let count = 0; bus.on('intent-log.created', () => { count += 1; }); expect(count).toBe(1);",
  ),
  test("const seen = vi.fn(); bus.on('intent-log.created', seen); expect(seen).toBeCalled();"),
  `let last;\n${test("bus.on('intent-log.created', (e) => { last = e; }); verify(last);")}`,
  test("bus.on('intent-log.created', (e) => { const list = seen; list.push(e); });"),
  test("await new Promise((resolve) => bus.once('intent-log.created', resolve));"),
  test("bus.subscribe('intent-log.created', async (e) => { await service.update(e.id); });"),
  test("bus.subscribe('intent-log.created', () => { throw new Error('out of order'); });"),
  test("bus.subscribe('intent-log.created', (event) => { event.ack(); });"),
  test("const probe = { hit() { done(); } }; bus.on('intent-log.created', () => probe.hit());"),
  test("bus.subscribe({ type: 'intent-log.created', handle: seen });"),
  test("const event = await nextEvent(bus, 'intent-log.created'); verify(event);"),
  test("expect(events).toEqual([{ type: 'intent-log.created' }]);"),
  test("expect(events.filter((e) => e.type === 'intent-log.created')).toHaveLength(1);"),
  test("for (const type of ['intent-log.created'] as const) bus.subscribe(type, seen);"),
  `const CREATED = 'intent-log.created';\n${test('bus.subscribe(CREATED, seen);')}`,
  `const EVENTS = { created: 'intent-log.created' };\n${test('bus.subscribe(EVENTS.created, seen);')}`,
  `function follow() { const seen = []; bus.on('intent-log.created', (e) => seen.push(e)); return seen; }\n${test('const seen = follow();')}`,
  `const follow = () => bus.subscribe('intent-log.created', seen);\nconst setUp = () => follow();\n${test('setUp();')}`,
  `function follow(bus) { const type = 'intent-log.created'; void type; bus.on(type, (e) => seen.push(e)); }\n${test('follow(bus);')}`,
  `function a() { bus.on('intent-log.created', seen); b(); }\nfunction b() { a(); }\n${test('b();')}`,
  "afterEach(() => { expect(seen).toHaveLength(1); });\nit('a', () => { bus.on('intent-log.created', seen); });",
  `beforeEach(() => { bus.subscribe('intent-log.created', seen); });\n${test('')}`,
  `describe('a', () => { const type = 'intent-log.created'; ${test('bus.on(type, seen);')} });`,
  "it.each(['intent-log.created'])('tells of %s', (type) => { expect(types).toContain(type); });",
  "it('a', () => { bus.on('intent-log.created', seen); check(); });\nfunction check() { expect(seen).toBe(1); }",
])('is satisfied by %s', (text) => {
  expect(said(`${text}\n${OTHER}`)).toEqual([]);
});

it('takes helpers of integration tests into account, and no unit tests', () => {
  const named =
    "export const created = 'intent-log.created';\nexport const follow = () => bus.on('orders.placed', seen);";
  const text = `import { created, follow } from './events.js';\n${test('bus.on(created, seen); follow();')}`;
  expect(said(text, { 'tests/events.ts': named })).toEqual([]);
  const unused = `import { created, follow } from './events.js';\n${test('')}`;
  expect(said(unused, { 'tests/events.ts': named })).toHaveLength(2);
  expect(said('export {};', { 'tests/a.test.ts': named })).toEqual([CREATED, PLACED]);
});

it('leaves it to another rule when there are no integration tests', () => {
  const module = moduleOf({}, { manifest: { events } });
  expect(saidBy(eventNotExercised, { module, run: runOf() })).toEqual([]);
});
