import { expect, it } from 'vitest';
import { presentRecord, validate } from '../validate.fixture';

const readme = (body: string, fence = '```text') =>
  `# Intent log\n\n<!-- amiw:demo:start -->\n\n${fence}\n${body}\n\`\`\`\n\n<!-- amiw:demo:end -->\n`;
const reported = (text: string) =>
  validate([], text).findings.map(({ line, message }) => `${String(line)}: ${message}`);

it.each([
  ['as it is', readme('one\ntwo')],
  ['with trailing blanks', readme('one  \ntwo')],
  ['with CRLF', readme('one\ntwo').replaceAll('\n', '\r\n')],
  ['in a fence without a language', readme('one\ntwo', '```')],
])('accepts the output %s', (_how, text) => {
  expect(reported(text)).toEqual([]);
});

it.each([
  ['another line', 'one\nthree', '7: README.md says `three` where the demo says `two`.'],
  ['a line too many', 'one\ntwo\nthree', '8: README.md says `three` where the demo says nothing.'],
  ['a line too few', 'one', '6: README.md says nothing where the demo says `two`.'],
])('reports %s', (_what, body, message) => {
  expect(reported(readme(body))).toEqual([message]);
});

it('reports a README without the block', () => {
  expect(reported('# Intent log\n')).toEqual([expect.stringContaining('has no block')]);
});

it('has nothing to compare when the demo left no lines', () => {
  const record = { ...presentRecord('demo'), evidence: { state: 'missing' } as const };
  expect(validate([record]).findings.map(({ ruleId }) => ruleId)).toEqual(['evidence-missing']);
});
