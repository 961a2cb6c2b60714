import { describeCounts, plural } from '../count';
import type { Finding } from '../finding';
import { moduleRows } from '../module-rows';
import type { GateResult, Report, Reporter } from '../report';

/** For people: one result as it is; of many those that say something, and an overview of all. */
export const textReporter: Reporter = {
  render(report: Report): string {
    const [first, ...more] = report.results;
    return first !== undefined && more.length === 0 ? renderResult(first) : renderMany(report);
  },
};

/** The overview comes last, where it can be seen when everything has been printed. */
function renderMany({ results }: Report): string {
  const rows = moduleRows(results);
  const width = Math.max(0, ...rows.map(({ module }) => module.length));
  const findings = results.flatMap((result) => result.findings);
  const telling = results.filter((result) => !result.passed || result.findings.length > 0);
  return [
    ...telling.map(renderResult),
    [
      ...rows.map(
        ({ module, passed, gates }) =>
          `${module.padEnd(width)}  ${passed ? 'passed' : 'failed'}  ${gates}\n`,
      ),
      ...(rows.length === 0 ? [] : ['\n']),
      `${rows.filter(({ passed }) => passed).length} of ${plural(rows.length, 'module')} passed: ${describeCounts(findings)}\n`,
    ].join(''),
  ].join('\n');
}

/**
 * The one text form of a verdict:
 *
 *     wsp-docs  modules/communication/intent-log
 *       5 documents, 12 links
 *
 *       README.md:12:3  link-target-missing  `docs/usage.md` does not exist. (WSP 22)
 *           fix: write the file or correct the link
 *
 *     1 error, 0 warnings
 */
function renderResult(result: GateResult): string {
  const { gate, module, summary, findings, exempted, figures = [], fixed } = result;
  const lines = [
    `wsp-${gate}  ${module}`,
    ...summary.map((line) => `  ${line}`),
    ...section(figures.map((line) => `  ${line}`)),
    ...section(findings.flatMap(describe)),
    ...section(
      exempted.map(({ reason, ...finding }) => `  exempt: ${title(finding)} Reason: ${reason}`),
    ),
    ...section(fixed === undefined ? [] : describeFixed(fixed)),
    '',
    counts(findings),
  ];
  return `${lines.join('\n')}\n`;
}

function section(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

function describe(finding: Finding): string[] {
  const marker = finding.severity === 'warning' ? 'warning: ' : '';
  const main = indent(`  ${marker}${title(finding)} (${finding.protocol})`);
  return finding.fix === undefined ? [main] : [main, indent(`      fix: ${finding.fix}`)];
}

function title({ file, line, column, ruleId, message }: Finding): string {
  const place = [file, line, line === undefined ? undefined : column].filter(
    (part) => part !== undefined,
  );
  return `${place.join(':')}  ${ruleId}  ${message}`;
}

/** Messages of failed tests have several lines; the ones after the first stay under their finding. */
function indent(text: string): string {
  return text.replaceAll('\n', '\n        ');
}

/** Positions are those of before. */
function describeFixed({ files, findings }: NonNullable<GateResult['fixed']>): string[] {
  return [
    ...findings.map((finding) => indent(`  fixed: ${title(finding)}`)),
    `  ${plural(files.length, 'file')} changed: run the target again without --fix to have its result cached.`,
  ];
}

function counts(findings: readonly Finding[]): string {
  const fixable = findings.filter(({ edits }) => edits !== undefined).length;
  const all = describeCounts(findings);
  return fixable === 0 ? all : `${all}; --fix mends ${fixable}`;
}
