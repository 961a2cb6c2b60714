import { expect, it } from 'vitest';
import type { ComplianceRecord } from '../../../compliance/record';
import { ecosystemFacts, moduleRecord } from '../validate.fixture';
import { evaluate } from '../../evaluate';
import type { ModuleRecord } from '../facts';
import { validateGate } from '../gate';

const verdict = (...modules: readonly ModuleRecord[]) =>
  evaluate(validateGate, ecosystemFacts(modules));
const said = (changes: Partial<ModuleRecord>) =>
  verdict(moduleRecord('cart'), { ...moduleRecord('checkout'), ...changes }).findings.map(
    ({ ruleId, file, line, message }) => `${ruleId} ${file}:${line ?? 0} ${message}`,
  );
const recorded = (changes: Partial<ComplianceRecord>) => said(moduleRecord('checkout', changes));

it('says nothing when each module is proven, and counts them', () => {
  const { passed, findings, summary, data } = verdict(
    moduleRecord('cart'),
    moduleRecord('checkout'),
  );
  expect({ passed, findings }).toEqual({ passed: true, findings: [] });
  expect(summary.at(-1)).toBe('2 of 2 modules comply');
  expect(data['modules']).toEqual({
    cart: { state: 'compliant' },
    checkout: { state: 'compliant' },
  });
});

it.each<[string, Partial<ModuleRecord>, string]>([
  [
    'no record',
    { record: { state: 'missing' } },
    'The module `checkout` has no compliance record; expected `.wsp/modules/sales/checkout/compliance.json`.',
  ],
  [
    'a record that cannot be read',
    { record: { state: 'unreadable' } },
    'The compliance record of `checkout` is empty or no record of a module.',
  ],
  [
    'no such module',
    { root: undefined },
    'No module of the workspace is called `checkout`, so that nothing can be proven of it.',
  ],
  [
    'files that changed since',
    { current: { ...moduleRecord('checkout').current, docs: { files: 4, digest: 'other' } } },
    'The compliance record of `checkout` is of other files than those that lie there now (docs).',
  ],
])('reports %s', (_what, changes, message) => {
  expect(said(changes)).toEqual([`module-not-validated wsp.json:1 ${message}`]);
});

it.each<[string, Partial<ComplianceRecord>, string]>([
  [
    'a module that does not comply',
    { compliant: false },
    'The module `checkout` does not comply; expected no failed gate.',
  ],
  [
    'a record of another version',
    { plugin: '0.9.0' },
    'The compliance record of `checkout` was written by version 0.9.0; expected version 1.0.0.',
  ],
  [
    'a record that was copied from elsewhere',
    { module: { root: 'modules/sales/cart', name: 'cart' } },
    'The compliance record of `checkout` is of another module.',
  ],
  [
    'a record without digests',
    { gates: {} },
    'The compliance record of `checkout` is of other files than those that lie there now (structure, docs, contracts, coverage, integration, performance, demo).',
  ],
])('reports %s', (_what, changes, message) => {
  expect(recorded(changes)).toEqual([`module-not-validated wsp.json:1 ${message}`]);
});

it('asks nothing of a gate that was switched off', () => {
  const { gates } = recordOf(moduleRecord('checkout'));
  expect(recorded({ gates: { ...gates, demo: { state: 'off' } } })).toEqual([]);
});

it('says how to mend it, and what remains unproven', () => {
  const missing = { ...moduleRecord('cart'), record: { state: 'missing' } as const };
  const { findings, summary, data } = verdict(missing, moduleRecord('checkout'));
  expect(findings[0]?.fix).toBe('Run `nx run @acme/cart:wsp-validate`, and mend what it finds.');
  expect(summary.at(-1)).toBe('1 of 2 modules comply');
  expect(data['modules']).toMatchObject({ cart: { state: 'missing' } });
});

function recordOf({ record }: ModuleRecord): ComplianceRecord {
  if (record.state !== 'present') throw new Error('There is no record.');
  return record.record;
}
