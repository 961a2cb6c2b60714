import { expect, it } from 'vitest';
import { EXEMPTED, findingOf, reportOf, resultOf, WARNING } from '../report.fixture';
import { textReporter } from './text';

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
