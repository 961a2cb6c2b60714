import { expect, it } from 'vitest';
import { validate } from '../validate.fixture';

const reported = (reason: string) =>
  validate([], undefined, [{ rule: 'file-too-long', file: 'src/a.ts', reason }]).findings.map(
    ({ ruleId, file, message }) => `${ruleId} ${file} ${message}`,
  );

it('reports a reason that says nothing', () => {
  expect(reported('todo')).toEqual([
    'exemption-without-reason wsp.json The exemption of `src/a.ts` from `file-too-long` gives "todo" as its reason, where a sentence that says why was expected.',
  ]);
});

it('accepts a reason, short as it may be', () => {
  expect(reported('Generated table.')).toEqual([]);
});
