import { expect, it } from 'vitest';
import { EXEMPTED, findingOf, reportOf, resultOf, WARNING } from '../report.fixture';
import { PLAIN, type TextStyle } from '../text-style';
import { renderText, textReporter } from './text';

const failed = findingOf({
  ruleId: 'test-failed',
  file: 'tests/a.test.ts',
  message: 'Expected 1,\ngot 2.',
});

it('tells one result as it is', () => {
  const { fix: _, column: __, ...test } = failed;
  const result = resultOf([findingOf(), test, WARNING], { exempted: [EXEMPTED] });
  expect(textReporter.render(reportOf(result))).toBe(`wsp-docs  modules/a/b
  5 documents, 12 links

  README.md:12:3  link-target-missing  \`docs/usage.md\` does not exist. (WSP 33)
      fix: Write it.
  tests/a.test.ts:12  test-failed  Expected 1,
        got 2. (WSP 33)
  warning: src/long.ts:401:3  file-long  Has 420 lines. (WSP 62)
      fix: Split it.

  exempt: src/t.ts:12:3  file-too-long  Has 700 lines. Reason: A table.

2 errors, 1 warning
`);
});

it('tells a clean result in four lines', () => {
  expect(textReporter.render(reportOf(resultOf()))).toBe(
    'wsp-docs  modules/a/b\n  5 documents, 12 links\n\n0 errors, 0 warnings\n',
  );
});

it('tells of many results those that found something, and then how each module stands', () => {
  const other = { module: 'modules/a/quite-long', gate: 'demo' } as const;
  const report = reportOf(
    resultOf(),
    resultOf([], { gate: 'demo' }),
    resultOf([findingOf()], other),
    resultOf([WARNING], { module: 'modules/c' }),
  );
  expect(textReporter.render(report)).toBe(`wsp-demo  modules/a/quite-long
  5 documents, 12 links

  README.md:12:3  link-target-missing  \`docs/usage.md\` does not exist. (WSP 33)
      fix: Write it.

1 error, 0 warnings

wsp-docs  modules/c
  5 documents, 12 links

  warning: src/long.ts:401:3  file-long  Has 420 lines. (WSP 62)
      fix: Split it.

0 errors, 1 warning

modules/a/b           passed  2 gates
modules/a/quite-long  failed  demo: 1 error
modules/c             passed  docs: 1 warning

2 of 3 modules passed: 1 error, 1 warning
`);
});

it('tells of nothing that it is nothing', () => {
  expect(textReporter.render(reportOf())).toBe('0 of 0 modules passed: 0 errors, 0 warnings\n');
});

const TONES = {
  heading: '#',
  error: '!',
  warning: '?',
  passed: '+',
  fix: '>',
} as const;
const marked: TextStyle = { ...PLAIN, paint: (tone, text) => `${TONES[tone]}${text}` };

it('says what is an error, a warning, a fix', () => {
  const report = reportOf(resultOf([findingOf(), WARNING]), resultOf([], { module: 'modules/c' }));
  expect(renderText(report, marked)).toBe(`#wsp-docs  modules/a/b
  5 documents, 12 links

  README.md:12:3  !link-target-missing  \`docs/usage.md\` does not exist. (WSP 33)
      >fix: Write it.
  ?warning: src/long.ts:401:3  ?file-long  Has 420 lines. (WSP 62)
      >fix: Split it.

1 error, 1 warning

modules/a/b  !failed  docs: 1 error
modules/c    +passed  1 gate

1 of 2 modules passed: 1 error, 1 warning
`);
});

it('breaks lines between words where the screen ends', () => {
  const report = reportOf(resultOf([findingOf()], { summary: ['5 documents, 12 links'] }));
  expect(renderText(report, { ...PLAIN, columns: 40 })).toBe(`wsp-docs  modules/a/b
  5 documents, 12 links

  README.md:12:3  link-target-missing
        \`docs/usage.md\` does not exist.
        (WSP 33)
      fix: Write it.

1 error, 0 warnings
`);
});

it('tells the reason of each rule once when that is asked for', () => {
  const one = resultOf([findingOf(), findingOf({ line: 20 }), WARNING]);
  for (const report of [reportOf(one), reportOf(one, one)]) {
    const lines = renderText(report, { ...PLAIN, explains: true }).split('\n');
    expect(lines.filter((line) => line.includes('why '))).toEqual([
      '  why link-target-missing: A dead link tells its reader that the rest is old. Twice.',
    ]);
  }
});
