import { expect, it } from 'vitest';
import { presentRecord, validate } from '../validate.fixture';

const percents = { lines: 97.46, branches: 91, functions: 100, statements: 97.5 };
const each = <T>(of: (percent: number) => T) =>
  Object.fromEntries(Object.entries(percents).map(([metric, percent]) => [metric, of(percent)]));

const coverage = presentRecord('coverage', {
  data: {
    bars: each(() => 80),
    totals: each((percent) => ({ covered: 1, total: 1, percent })),
    tests: { files: 11, total: 181 },
  },
});
const integration = presentRecord('integration', { data: { tests: { files: 2, total: 10 } } });

const DEMO = '<!-- amiw:demo:start -->\n\n```text\none\ntwo\n```\n\n<!-- amiw:demo:end -->\n';

function check(text: string, records = [coverage, integration]): string[] {
  return validate(records, `${text}\n\n${DEMO}`)
    .findings.filter(({ ruleId }) => ruleId === 'figure-differs')
    .map(({ line, column, message }) => `${line ?? ''}:${column ?? ''} ${message}`);
}

it.each([
  'Line coverage is 97 %.',
  'Line coverage is 97.5 %, or 97.46% coverage of lines.',
  '100 % function coverage.',
  'Coverage: **91%**',
  'It has 181 unit tests and 10 integration tests; all 191 tests pass.',
  '| Unit tests | 181 |\n| --- | --- |\n| Covered lines | 97 % |',
  '![coverage](https://img.shields.io/badge/coverage-97%25-green)',
  'Coverage must be at least 95 %.',
  'The coverage bar is 80 %, then 85 %, and 90 %.',
  'The target is 99 % coverage.',
  'Coverage was 12 % in the beginning.',
  '- [ ] 99 % coverage.',
  '- [ ] A thousand tests pass: 1000 tests pass.',
  'See 3 tests of the contract, and 2 tests per operation.',
  'A discount of 30 % covers it. 50 % of the lines are sold.',
  'Add 12 tests if you must.',
  '```text\n12 tests pass, coverage: 3 %\n```',
  'Coverage of 5 insurers; it covers 12 % of the damage.',
  'The tests run in less than 5 s.',
  '<!-- amiw:figures:start -->\n\n| Unit tests | 3 |\n| --- | --- |\n\n<!-- amiw:figures:end -->',
])('accepts %j', (text) => {
  expect(check(text)).toEqual([]);
});

it.each([
  [
    'Line coverage is 99 %.',
    '1:18 The document says 99 % coverage, but lines 97.46 % were recorded.',
  ],
  ['# A\n\nIt has **95%** coverage.', '3:10 The document says 95 % coverage, but lines 97.46 %'],
  ['Coverage: 50 percent', '1:11 The document says 50 % coverage'],
  [
    '98.5 % of the branches are covered.',
    '1:1 The document says 98.5 % coverage, but branches 91 %',
  ],
  ['Tests cover 99 % of its lines.', '1:13 The document says 99 % coverage'],
  [
    '| Metric | Value |\n| --- | --- |\n| Branches | 99 % |',
    '3:14 The document says 99 % coverage',
  ],
  [
    '![c](https://img.shields.io/badge/coverage-99%25-green)',
    '1:1 The document says 99 % coverage',
  ],
  [
    'All 200 tests pass.',
    '1:5 The document says 200 tests, but 181 unit tests and 10 integration tests were recorded.',
  ],
  ['It has 10 unit tests.', '1:8 The document says 10 unit tests'],
  ['Integration tests: 12', '1:20 The document says 12 integration tests'],
  ['It comes with\n1,204 tests in 11 files.', '2:1 The document says 1,204 tests'],
  ['- [x] All 200 tests pass.', '1:11 The document says 200 tests'],
  [
    'The coverage bar is 70 %.',
    '1:21 The document says that the coverage bar is 70 %, but it is 80 %.',
  ],
  ['The tests run in 3 s.', '1:18 The document says how long a run took (3)'],
])('reports %j', (text, expected) => {
  expect(check(text)).toEqual([expect.stringContaining(expected)]);
});

it('says nothing where nothing was recorded', () => {
  expect(check('It has 12 tests and 3 % coverage.', [])).toEqual([]);
});
