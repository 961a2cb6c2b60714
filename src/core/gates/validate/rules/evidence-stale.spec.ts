import { expect, it } from 'vitest';
import { presentRecord, validate } from '../validate.fixture';

const reported = (...changes: Parameters<typeof presentRecord>) =>
  validate([presentRecord(...changes)]).findings.map(
    ({ ruleId, message }) => `${ruleId}: ${message}`,
  );

it('reports evidence of other files', () => {
  expect(reported('coverage', { inputs: { files: 4, digest: 'before' } })).toEqual([
    'evidence-stale: Evidence of `wsp-coverage` is of other files (4) than the 4 that lie there now.',
  ]);
});

it('reports evidence of no files at all, even when the digest fits', () => {
  expect(reported('coverage', { inputs: { files: 0, digest: 'now' } })).toHaveLength(1);
});

it('reports evidence of another module and of another version', () => {
  expect(reported('docs', { module: 'modules/communication/other' })).toHaveLength(1);
  expect(reported('docs', { plugin: '0.9.0' })).toEqual([
    'evidence-stale: Evidence of `wsp-docs` was written by version 0.9.0; expected version 1.0.0.',
  ]);
});

it('says nothing of a gate that is switched off', () => {
  const record = { ...presentRecord('docs', { plugin: '0.9.0' }), target: undefined };
  expect(validate([record]).findings.map(({ ruleId }) => ruleId)).toEqual(['gate-switched-off']);
});
