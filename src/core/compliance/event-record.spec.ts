import { expect, it } from 'vitest';
import { eventRecordOf } from './event-record';

const EDGE = { event: 'cart.filled', from: 'cart', to: 'desk' };

it('tells of each edge the tests that followed it', () => {
  const gates = {
    contracts: { data: { edges: [EDGE, { ...EDGE, to: 'till' }] } },
    integration: {
      data: { edges: { exercisedBy: { 'cart.filled: cart -> desk': ['tests/a.ts: one'] } } },
    },
  };
  expect(eventRecordOf(gates).edges).toEqual([
    { ...EDGE, exercisedBy: ['tests/a.ts: one'] },
    { ...EDGE, to: 'till', exercisedBy: [] },
  ]);
});

const CHANGE = { event: 'cart.filled', kind: 'enum-value-added', breaks: 'forward', pointer: '' };

it.each([
  ['kept', 'main', []],
  ['kept', 'main', [{ ...CHANGE, promised: false }]],
  ['kept', 'main', [{ ...CHANGE, event: 'cart.left', promised: true }]],
  ['broken', 'main', [{ ...CHANGE, promised: true }]],
  ['unknown', null, []],
])('says that a contract is %s, compared with %j after %j', (verdict, base, changes) => {
  const contracts = { 'cart.filled': { version: '1.2.0' } };
  const { contracts: record } = eventRecordOf({
    contracts: { data: { base, changes, contracts } },
  });
  expect(record).toMatchObject({
    base,
    events: [{ event: 'cart.filled', version: '1.2.0', verdict }],
  });
});

it.each([
  undefined,
  null,
  {},
  { contracts: { state: 'off' } },
  { contracts: { data: { edges: 1 } } },
])('knows nothing where gates have recorded %j', (gates) => {
  expect(eventRecordOf(gates)).toEqual({ edges: [], contracts: { base: null, events: [] } });
});
