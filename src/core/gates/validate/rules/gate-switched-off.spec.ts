import { expect, it } from 'vitest';
import { presentRecord, validate } from '../validate.fixture';

it('warns, and passes', () => {
  const { passed, findings, summary } = validate([{ ...presentRecord('demo'), target: undefined }]);
  expect(passed).toBe(true);
  expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
    ['gate-switched-off', 'warning'],
  ]);
  expect(summary).toContain('demo             off');
});

it('is silent about gates that are on', () => {
  expect(validate().findings).toEqual([]);
});
