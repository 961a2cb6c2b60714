import { expect, it } from 'vitest';
import { EVIDENCE_GATES } from '../facts';
import { presentRecord, validate } from '../validate.fixture';

it('says nothing when all evidence is there', () => {
  expect(validate()).toMatchObject({ passed: true, findings: [] });
});

it.each([
  ['missing', 'is missing'],
  ['unreadable', 'is empty or not an evidence record'],
] as const)('reports evidence that is %s', (state, words) => {
  const { passed, findings } = validate([{ ...presentRecord('docs'), evidence: { state } }]);
  expect(passed).toBe(false);
  expect(findings).toEqual([
    expect.objectContaining({
      ruleId: 'evidence-missing',
      message: expect.stringContaining(`\`wsp-docs\` ${words}`) as string,
    }),
  ]);
});

it('names the target as the workspace does', () => {
  const record = {
    ...presentRecord('docs'),
    target: 'check-docs',
    evidence: { state: 'missing' } as const,
  };
  expect(validate([record]).findings[0]?.fix).toBe(
    'Run `nx run intent-log:check-docs --skip-nx-cache`.',
  );
});

it('does not take a module for proven when every gate is switched off', () => {
  const off = EVIDENCE_GATES.map((gate) => ({ ...presentRecord(gate), target: undefined }));
  expect(validate(off)).toMatchObject({ passed: false });
  expect(validate(off.slice(1)).passed).toBe(true);
});
