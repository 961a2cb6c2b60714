import { expect, it } from 'vitest';
import { findingOf, WARNING } from '../findings/report.fixture';
import type { GateName } from '../gates/gate';
import type { GateRecord } from '../gates/validate/facts';
import type { Evidence } from './evidence';
import { workspaceResults, type WantedRecord } from './workspace-results';

const root = 'modules/shop/cart';
const current = { files: 3, digest: 'now' };

function wanted(
  gate: GateName,
  changes: Partial<Evidence> = {},
  state: GateRecord['evidence']['state'] = 'present',
): WantedRecord {
  const evidence: Evidence = {
    ...{ schemaVersion: 1, plugin: '1.0.0', module: root, gate, passed: true, inputs: current },
    ...{ summary: ['fine'], data: {}, findings: [], exempted: [] },
    ...changes,
  };
  const record = { gate, target: `check-${gate}`, current };
  return {
    record: {
      ...record,
      evidence: state === 'present' ? { state, evidence } : { state },
    },
    ...{ project: 'cart', root, pluginVersion: '1.0.0' },
  };
}

const told = (...records: WantedRecord[]) =>
  workspaceResults(records).map(({ gate, passed, findings }) => [
    gate,
    passed,
    ...findings.map(({ ruleId, fix }) => `${ruleId}: ${fix ?? ''}`),
  ]);

it('tells what evidence of today says', () => {
  const findings = [WARNING];
  expect(workspaceResults([wanted('docs', { findings })])).toEqual([
    {
      ...{ module: root, gate: 'docs', passed: true, summary: ['fine'], data: {} },
      ...{ findings, exempted: [] },
    },
  ]);
});

it.each<[string, WantedRecord, string]>([
  ['missing', wanted('docs', {}, 'missing'), 'evidence-missing'],
  ['cut off', wanted('docs', {}, 'unreadable'), 'evidence-missing'],
  ['of other files', wanted('docs', { inputs: { files: 3, digest: 'old' } }), 'evidence-stale'],
  ['of no files', wanted('docs', { inputs: { files: 0, digest: 'now' } }), 'evidence-stale'],
  ['of another version', wanted('docs', { plugin: '0.9.0' }), 'evidence-stale'],
  ['of another module', wanted('docs', { module: 'modules/shop/other' }), 'evidence-stale'],
])('does not let pass what is %s', (_what, record, rule) => {
  expect(told(record)).toEqual([
    ['docs', false, `${rule}: Run \`nx run cart:check-docs --skip-nx-cache\`.`],
  ]);
});

it('takes no record at its word that says "passed" next to errors', () => {
  expect(workspaceResults([wanted('docs', { findings: [findingOf()] })])[0]?.passed).toBe(false);
});

it('says nothing of wsp-validate where Nx skipped it, and everything where nothing else failed', () => {
  const skipped = wanted('validate', {}, 'missing');
  const failed = wanted('docs', { passed: false, findings: [findingOf()] });
  expect(told(failed, skipped).map(([gate]) => gate)).toEqual(['docs']);
  expect(told(wanted('demo', {}, 'missing'), skipped).map(([gate]) => gate)).toEqual(['demo']);
  expect(told(wanted('docs'), skipped).map(([gate, passed]) => [gate, passed])).toEqual([
    ['docs', true],
    ['validate', false],
  ]);
});

it('shows what is wrong with a manifest that lets no gate run', () => {
  const broken = { line: 3, column: 5, found: '`purpoose` is no key', expected: '`purpose`' };
  expect(workspaceResults([{ ...wanted('docs', {}, 'missing'), broken }])[0]?.findings).toEqual([
    expect.objectContaining({
      ...{ ruleId: 'evidence-missing', file: 'wsp.json', line: 3, column: 5 },
      message: '`purpoose` is no key, so that no gate can run; expected `purpose`.',
    }),
  ]);
});
