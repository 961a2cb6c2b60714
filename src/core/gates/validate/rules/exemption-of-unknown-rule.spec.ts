import { expect, it } from 'vitest';
import { validate } from '../validate.fixture';

const reported = (rule: string) =>
  validate([], undefined, [{ rule, file: 'src/a.ts', reason: 'Generated table.' }]).findings.map(
    ({ ruleId, fix }) => `${ruleId}: ${String(fix)}`,
  );

it('names the nearest rule', () => {
  expect(reported('file-to-long')).toEqual([
    'exemption-of-unknown-rule: Did you mean `file-too-long`?',
  ]);
});

it('does not guess what is not near', () => {
  expect(reported('something-else')).toEqual([
    'exemption-of-unknown-rule: Name a rule of docs/rules, or remove the exemption.',
  ]);
});

it('knows rules of other gates, which judge the exemption themselves', () => {
  expect(reported('file-too-long')).toEqual([]);
});
