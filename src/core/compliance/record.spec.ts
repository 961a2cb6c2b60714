import { expect, it } from 'vitest';
import type { Verdict } from '../gates/evaluate';
import { moduleOf } from '../module/module-view.fixture';
import { parseRecord, recordPath, serializeRecord } from './record';

const gates = { docs: { state: 'passed', inputs: { files: 3, digest: 'ab' } } };
const verdict: Verdict = {
  gate: 'validate',
  passed: true,
  findings: [],
  exempted: [],
  summary: [],
  data: { gates, modules: { cart: { state: 'compliant' } } },
};
const textOf = (module = moduleOf({})) =>
  serializeRecord(verdict, module.manifest, module.root, '1.0.0');

it('tells of a module what an ecosystem reads', () => {
  expect(parseRecord(textOf())).toEqual({
    schemaVersion: 1,
    plugin: '1.0.0',
    module: { root: 'modules/communication/intent-log', name: 'intent-log' },
    compliant: true,
    gates,
  });
});

it('tells of an ecosystem its modules, and is no record of a module', () => {
  const root = 'ecosystems/shop';
  const text = textOf(moduleOf({}, { root, manifest: { kind: 'ecosystem', modules: ['cart'] } }));
  expect(JSON.parse(text)).toMatchObject({
    ecosystem: { root, name: 'shop', milestone: 'poc', modules: ['cart'] },
    modules: { cart: { state: 'compliant' } },
  });
  expect(JSON.parse(text)).not.toHaveProperty('module');
  expect(parseRecord(text)).toBeUndefined();
});

it.each(['', '{', '{}', 'null', textOf().slice(0, 90), textOf().replace('true', '"yes"')])(
  'does not take %j for a record',
  (text) => {
    expect(parseRecord(text)).toBeUndefined();
  },
);

it('lies outside the project', () => {
  expect(recordPath('modules/a/b')).toBe('.wsp/modules/a/b/compliance.json');
});
