import { messageWithFix, standingFindings, type ReportedFinding } from '../reported-finding';
import { countFindings } from '../count';
import type { GateResult, Report, Reporter } from '../report';
import { element, type XmlElement, xmlDocument } from './xml';

/**
 * JUnit XML: a suite for each gate of each module. A gate that passed is one test; one that did not has a failed test
 * for each of its rules that found errors, so that a test keeps its name while its findings move.
 */
export const junitReporter: Reporter = {
  file: 'findings.junit.xml',
  render(report: Report): string {
    const findings = standingFindings(report);
    const suites = report.results.map((result) =>
      suite(
        result,
        findings.filter(({ module, gate }) => module === result.module && gate === result.gate),
      ),
    );
    const count = (name: string): number =>
      suites.reduce((sum, { attributes }) => sum + Number(attributes[name]), 0);
    const totals = { name: '@wsp/amiw', tests: count('tests'), failures: count('failures') };
    return xmlDocument(element('testsuites', { ...totals, errors: 0 }, suites));
  },
};

function suite(
  { module, gate, passed, summary }: GateResult,
  findings: readonly ReportedFinding[],
): XmlElement {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const ruleIds = [...new Set(errors.map(({ ruleId }) => ruleId))];
  const failed = ruleIds.map((id) =>
    failedTest(
      module,
      gate,
      errors.filter(({ ruleId }) => ruleId === id),
    ),
  );
  const tests = failed.length > 0 ? failed : [gateTest(module, gate, passed, summary)];
  const failures = failed.length > 0 ? failed.length : passed ? 0 : 1;
  const attributes = { name: `${module} wsp-${gate}`, tests: tests.length, failures };
  const { warnings } = countFindings(findings);
  const notes = [
    ...summary,
    ...(warnings === 0 ? [] : ['', ...findings.filter(isWarning).map(describe)]),
  ];
  return element('testsuite', { ...attributes, errors: 0, skipped: 0 }, [
    ...tests,
    ...(notes.length === 0 ? [] : [element('system-out', {}, notes.join('\n'))]),
  ]);
}

/** What stands for the whole gate: that it passed, or that it did not and has no finding to show for it. */
function gateTest(
  module: string,
  gate: string,
  passed: boolean,
  summary: readonly string[],
): XmlElement {
  const failure = element('failure', { message: `wsp-${gate} failed` }, summary.join('\n'));
  return element('testcase', { classname: module, name: `wsp-${gate}` }, passed ? [] : [failure]);
}

function failedTest(
  module: string,
  gate: string,
  findings: readonly ReportedFinding[],
): XmlElement {
  const [first] = findings;
  const { ruleId = '', path = '', line, message = '' } = first ?? {};
  const rest = findings.length - 1;
  const failure = element(
    'failure',
    { message: rest > 0 ? `${message} (and ${rest} more)` : message, type: ruleId },
    findings.map(describe).join('\n\n'),
  );
  return element(
    'testcase',
    { classname: module, name: `wsp-${gate} ${ruleId}`, file: path, line },
    [failure],
  );
}

function describe(finding: ReportedFinding): string {
  const { path, line, column, severity } = finding;
  const place = [path, line, line === undefined ? undefined : column].filter(
    (part) => part !== undefined,
  );
  return `${place.join(':')}: ${severity}: ${messageWithFix(finding)}`;
}

function isWarning({ severity }: ReportedFinding): boolean {
  return severity === 'warning';
}
