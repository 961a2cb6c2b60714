import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { StepSpec, WaySpec } from '../../core/ecosystem/ecosystem-spec';
import { flowSpec } from '../../core/ecosystem/spec.fixture';
import { flowCode, helpersOf, plainValue, valueCode } from './flow-code';

/** The body of `play`, a statement a line. */
function playOf(changes: Partial<WaySpec>): string[] {
  const code = flowCode(flowSpec(changes));
  expect(syntaxErrors(code)).toEqual([]);
  const lines = code.split('\n');
  const from = lines.findIndex((line) => line.startsWith('  async play('));
  return lines.slice(from, lines.indexOf('  },', from)).map((line) => line.trim());
}

function ofSteps(...steps: StepSpec[]): string[] {
  return playOf({ steps });
}

function syntaxErrors(code: string): unknown[] {
  const { diagnostics = [] } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return diagnostics.map(({ messageText }) => messageText);
}

it('is the whole source of a flow', () => {
  const code = flowCode({
    name: 'bread-ordered',
    says: 'Somebody orders bread */ and says "please".',
    steps: [
      { call: 'order-desk.create', with: { title: 'Rye' }, as: 'order' },
      { publish: 'holiday.begun', data: { days: 2 } },
      { wait: '3m' },
    ],
    events: ['orders.created', { event: 'oven.heated', data: { of: 180 } }, { event: 'oven.cold' }],
    checks: [
      {
        claim: 'It is Rye.',
        call: 'order-desk.get',
        with: '$order.lines.0.id',
        path: 'title',
        is: 'Rye',
      },
      { claim: 'There are two.', call: 'order-desk.list', is: ['$order'] },
    ],
  });
  expect(code).toBe(
    [
      "import type { Flow } from '../flow.js';",
      "import { itemOf } from '../item-of.js';",
      "import { valueAt } from '../value-at.js';",
      '',
      '/** Somebody orders bread * / and says "please". */',
      'export const breadOrderedFlow: Flow = {',
      '  name: "bread-ordered",',
      '  says: "Somebody orders bread */ and says \\"please\\".",',
      '  events: [{ type: "orders.created" }, { type: "oven.heated", data: { "of": 180 } }, { type: "oven.cold" }],',
      '  async play({ modules, wait, publish, done }) {',
      '    const order = await done(modules.orderDesk.create({ "title": "Rye" }));',
      '    await done(publish("holiday.begun", { "days": 2 }));',
      '    await wait(180_000);',
      '    return [{ claim: "It is Rye.", expected: "Rye", actual: valueAt(await done(modules.orderDesk.get(itemOf(order.lines, 0).id)), "title") }, { claim: "There are two.", expected: [order], actual: await done(modules.orderDesk.list()) }];',
      '  },',
      '};',
      '',
    ].join('\n'),
  );
  expect(syntaxErrors(code)).toEqual([]);
});

describe('steps', () => {
  it('call without, with one and with several arguments', () => {
    expect(
      ofSteps(
        { call: 'oven.list' },
        { call: 'oven.get', with: 'a' },
        { call: 'oven.get', with: null },
        { call: 'oven.put', with: ['a', { b: 1 }] },
        { call: 'oven.put', with: [['a']] },
        { call: 'oven.put', with: [] },
      ),
    ).toEqual([
      'async play({ modules, done }) {',
      'await done(modules.oven.list());',
      'await done(modules.oven.get("a"));',
      'await done(modules.oven.get(null));',
      'await done(modules.oven.put("a", { "b": 1 }));',
      'await done(modules.oven.put(["a"]));',
      'await done(modules.oven.put());',
      'return [];',
    ]);
  });

  it.each([
    ['1ms', '1'],
    ['90s', '90_000'],
    ['30m', '1_800_000'],
    ['2h', '7_200_000'],
    ['365d', '31_536_000_000'],
  ])('wait %s', (wait, milliseconds) => {
    expect(ofSteps({ wait })).toEqual([
      'async play({ wait }) {',
      `await wait(${milliseconds});`,
      'return [];',
    ]);
  });

  it('publish without data', () => {
    expect(ofSteps({ publish: 'holiday.begun' })).toEqual([
      'async play({ publish, done }) {',
      'await done(publish("holiday.begun", {}));',
      'return [];',
    ]);
  });
});

describe('a result', () => {
  it('has a name only where something refers to it', () => {
    expect(
      ofSteps(
        { call: 'oven.list', as: 'pan' },
        { call: 'oven.list', as: 'panel' },
        { call: 'oven.put', with: ['$panel', '$$pan', 'the $pan'] },
      ),
    ).toEqual([
      'async play({ modules, done }) {',
      'await done(modules.oven.list());',
      'const panel = await done(modules.oven.list());',
      'await done(modules.oven.put(panel, "$pan", "the $pan"));',
      'return [];',
    ]);
  });

  it('has one where an event from outside or a check refers to it', () => {
    const steps = [
      { call: 'oven.list', as: 'a' },
      { call: 'oven.list', as: 'b' },
      { call: 'oven.list', as: 'c' },
      { publish: 'x.y', data: { of: '$a' } },
    ];
    const checks = [{ claim: '$claim', call: 'oven.get', with: ['$b'], is: { of: '$c' } }];
    const named = playOf({ steps, checks }).filter((line) => line.startsWith('const '));
    expect(named.map((line) => line.split(' ')[1])).toEqual(['a', 'b', 'c']);
  });

  it('has none for the words of a claim', () => {
    const checks = [{ claim: '$pan', call: 'oven.list', is: 1 }];
    const steps = [{ call: 'oven.list', as: 'pan' }];
    expect(playOf({ steps, checks })[1]).toBe('await done(modules.oven.list());');
  });
});

it('takes nothing for what texts only speak of', () => {
  const text = 'wait( publish( itemOf( valueAt(';
  const way = flowSpec({
    steps: [{ call: 'oven.put', with: text }],
    checks: [{ claim: text, call: 'oven.list', is: text }],
  });
  expect(playOf(way)[0]).toBe('async play({ modules, done }) {');
  expect(flowCode(way)).not.toContain('import { ');
  expect(helpersOf(way)).toEqual([]);
  const quiet = flowSpec({ says: 'modules.', steps: [{ wait: '1s' }] });
  expect(playOf(quiet)[0]).toBe('async play({ wait }) {');
});

it('says which helpers it needs', () => {
  const check = { claim: 'So.', call: 'oven.list', is: 1 };
  expect(helpersOf(flowSpec({ checks: [{ ...check, path: '0' }] }))).toEqual(['values']);
  expect(helpersOf(flowSpec({ steps: [{ publish: 'x.y', data: { of: '$a.0' } }] }))).toEqual([
    'items',
  ]);
  expect(
    helpersOf(flowSpec({ steps: [{ call: 'oven.get', with: '$a.b' }], checks: [check] })),
  ).toEqual([]);
});

it.each([
  ['text', '"text"'],
  ['say "yes"\n', '"say \\"yes\\"\\n"'],
  ['$$5', '"$5"'],
  ['$$$5', '"$$5"'],
  ['$5', '"$5"'],
  ['$order', 'order'],
  ['$order.unit-price.of', 'order["unit-price"].of'],
  ['$order.0.007', 'itemOf(itemOf(order, 0), 7)'],
  [['$order', 1, null, true], '[order, 1, null, true]'],
  [{}, '{}'],
  [{ 'a b': { c: [] } }, '{ "a b": { "c": [] } }'],
])('%j is %s', (value, code) => {
  expect(valueCode(value)).toBe(code);
  expect(syntaxErrors(`export const x = ${valueCode(value)};`)).toEqual([]);
});

it('tells a value without the mark of a text that begins like a reference', () => {
  expect(plainValue({ a: ['$$5', 5], b: { c: '$$', d: null } })).toEqual({
    a: ['$5', 5],
    b: { c: '$', d: null },
  });
});
