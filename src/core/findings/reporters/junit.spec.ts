import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { EXEMPTED, findingOf, HOSTILE, reportOf, resultOf, WARNING } from '../report.fixture';
import type { Report } from '../report';
import { junitReporter } from './junit';

interface Suite {
  readonly name: string;
  readonly tests: string;
  readonly failures: string;
  readonly testcase: readonly {
    readonly name: string;
    readonly file?: string;
    readonly line?: string;
    readonly failure?: { readonly message: string; readonly type?: string; readonly text: string };
  }[];
  readonly 'system-out'?: string;
}

interface Suites {
  readonly tests: string;
  readonly failures: string;
  readonly testsuite?: readonly Suite[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: 'text',
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => name === 'testsuite' || name === 'testcase',
});

function render(report: Report): Suites {
  const text = junitReporter.render(report);
  expect(XMLValidator.validate(text)).toBe(true);
  return (parser.parse(text) as { testsuites: Suites }).testsuites;
}

it('has a test for each gate that passed, and one for each rule that failed', () => {
  const other = findingOf({ ruleId: 'anchor-missing' });
  const { tests, failures, testsuite } = render(
    reportOf(resultOf(), resultOf([findingOf(), findingOf({ line: 20 }), other], { gate: 'demo' })),
  );
  expect([tests, failures]).toEqual(['3', '2']);
  expect(testsuite?.map((suite) => [suite.name, suite.tests, suite.failures])).toEqual([
    ['modules/a/b wsp-docs', '1', '0'],
    ['modules/a/b wsp-demo', '2', '2'],
  ]);
  expect(testsuite?.[1]?.testcase[0]).toMatchObject({
    name: 'wsp-demo link-target-missing',
    file: 'modules/a/b/README.md',
    line: '12',
    failure: {
      message: '`docs/usage.md` does not exist. (and 1 more)',
      type: 'link-target-missing',
      text: 'modules/a/b/README.md:12:3: error: `docs/usage.md` does not exist.\nFix: Write it.\n\nmodules/a/b/README.md:20:3: error: `docs/usage.md` does not exist.\nFix: Write it.',
    },
  });
});

it('fails a gate that failed and has nothing to show for it', () => {
  const { failures, testsuite } = render(reportOf(resultOf([], { passed: false })));
  expect(failures).toBe('1');
  expect(testsuite?.[0]?.testcase[0]?.failure).toBeDefined();
});

it('tells warnings, and fails nobody for them', () => {
  const { failures, testsuite } = render(reportOf(resultOf([WARNING], { exempted: [EXEMPTED] })));
  expect(failures).toBe('0');
  expect(testsuite?.[0]?.['system-out']).toContain('warning: Has 420 lines.');
  expect(testsuite?.[0]?.['system-out']).not.toContain('700');
});

it('keeps what XML can hold, and replaces what it cannot', () => {
  const { testsuite } = render(reportOf(resultOf([findingOf({ message: HOSTILE })])));
  const { failure } = testsuite![0]!.testcase[0]!;
  const kept = 'a]]>b <c> & "d" \'e\' %25 :: , \uFFFD\uFFFD\uFFFD 😀 red\r\nsecond line\ttab';
  expect(failure?.message).toBe(kept);
  expect(failure?.text).toContain(kept.replace('\r\n', '\n'));
});

it('is a document when there is nothing to tell', () => {
  expect(render(reportOf())).toMatchObject({ tests: '0', failures: '0' });
});
