import { expect, it } from 'vitest';
import type { Finding } from '../../../findings/finding';
import { presentRecord, validate } from '../validate.fixture';

const finding = (severity: Finding['severity']): Finding => ({
  ruleId: 'x',
  severity,
  protocol: 'WSP 1',
  file: 'a',
  message: 'B.',
});

it('reports a gate that failed, with its number of errors', () => {
  const record = presentRecord('structure', {
    passed: false,
    findings: [finding('error'), finding('warning')],
  });
  expect(validate([record]).findings.map(({ message }) => message)).toEqual([
    '`wsp-structure` failed with 1 error; expected none.',
  ]);
});

it('does not believe a record that says passed next to an error', () => {
  expect(validate([presentRecord('docs', { findings: [finding('error')] })]).passed).toBe(false);
});

it('lets warnings pass', () => {
  expect(validate([presentRecord('docs', { findings: [finding('warning')] })]).findings).toEqual(
    [],
  );
});
