import { expect, it } from 'vitest';
import { evidencePath, parseEvidence, serializeEvidence, type Evidence } from './evidence';

const evidence: Evidence = {
  schemaVersion: 1,
  plugin: '0.1.0',
  module: 'modules/a/b',
  gate: 'docs',
  passed: true,
  inputs: { files: 3, digest: 'ab' },
  summary: ['5 documents'],
  data: { links: 1 },
  findings: [],
  exempted: [],
};

it('comes back as it was written, with the same bytes for every order of keys', () => {
  const text = serializeEvidence(evidence);
  expect(parseEvidence(text)).toEqual(evidence);
  const reversed = Object.fromEntries(Object.entries(evidence).reverse()) as unknown as Evidence;
  expect(serializeEvidence(reversed)).toBe(text);
});

it.each([
  ['nothing', ''],
  ['a cut-off file', serializeEvidence(evidence).slice(0, 80)],
  ['an empty object', '{}'],
  ['null', 'null'],
  ['another schema', serializeEvidence({ ...evidence, schemaVersion: 2 as 1 })],
  [
    'a verdict that is no boolean',
    serializeEvidence({ ...evidence, passed: 'yes' as unknown as boolean }),
  ],
])('does not take %s for evidence', (_what, text) => {
  expect(parseEvidence(text)).toBeUndefined();
});

it('lies outside the project', () => {
  expect(evidencePath('modules/a/b', 'docs')).toBe('.wsp/modules/a/b/docs.json');
});
