import { describeCounts, plural } from '../count';
import type { Finding } from '../finding';
import { moduleRows } from '../module-rows';
import type { GateResult, Report, Reporter } from '../report';
import { whyOf } from '../rule-page';
import { folded, PLAIN, type TextStyle } from '../text-style';

/** For people: one result as it is; of many those that say something, and an overview of all. */
export const textReporter: Reporter = {
  render: (report) => renderText(report, PLAIN),
};

/** The same, as it looks where it is printed. */
export function renderText(report: Report, style: TextStyle): string {
  const [first, ...more] = report.results;
  const reasons = style.explains ? reasonsOf(report, style) : [];
  return first !== undefined && more.length === 0
    ? renderResult(first, style, reasons)
    : renderMany(report, style, reasons);
}

/** The overview comes last, where it can be seen when everything has been printed. */
function renderMany({ results }: Report, style: TextStyle, reasons: readonly string[]): string {
  const rows = moduleRows(results);
  const width = Math.max(0, ...rows.map(({ module }) => module.length));
  const findings = results.flatMap((result) => result.findings);
  const telling = results.filter((result) => !result.passed || result.findings.length > 0);
  return [
    ...telling.map((result) => renderResult(result, style)),
    ...(reasons.length === 0 ? [] : [`${reasons.join('\n')}\n`]),
    [
      ...rows.map(({ module, passed, gates }) => {
        const verdict = passed ? style.paint('passed', 'passed') : style.paint('error', 'failed');
        return `${folded(`${module.padEnd(width)}  ${verdict}  ${gates}`, style, 4)}\n`;
      }),
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
function renderResult(
  result: GateResult,
  style: TextStyle,
  reasons: readonly string[] = [],
): string {
  const { gate, module, summary, findings, exempted, figures = [], fixed } = result;
  const lines = [
    style.paint('heading', `wsp-${gate}  ${module}`),
    ...summary.map((line) => folded(`  ${line}`, style, 4)),
    ...section(figures.map((line) => folded(`  ${line}`, style, 4))),
    ...section(findings.flatMap((finding) => describe(finding, style))),
    ...section(
      exempted.map(({ reason, ...finding }) =>
        folded(`  exempt: ${title(finding, style)} Reason: ${reason}`, style, 8),
      ),
    ),
    ...section(reasons),
    ...section(fixed === undefined ? [] : describeFixed(fixed, style)),
    '',
    counts(findings),
  ];
  return `${lines.join('\n')}\n`;
}

function section(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

function describe(finding: Finding, style: TextStyle): string[] {
  const marker = finding.severity === 'warning' ? style.paint('warning', 'warning: ') : '';
  const main = indent(`  ${marker}${title(finding, style)} (${finding.protocol})`, style);
  if (finding.fix === undefined) return [main];
  return [main, indent(`      ${style.paint('fix', 'fix:')} ${finding.fix}`, style)];
}

function title({ file, line, column, ruleId, severity, message }: Finding, style: TextStyle) {
  const place = [file, line, line === undefined ? undefined : column].filter(
    (part) => part !== undefined,
  );
  return `${place.join(':')}  ${style.paint(severity, ruleId)}  ${message}`;
}

/** Messages of failed tests have several lines; the ones after the first stay under their finding. */
function indent(text: string, style: TextStyle): string {
  return text
    .replaceAll('\n', '\n        ')
    .split('\n')
    .map((line) => folded(line, style, 8))
    .join('\n');
}

/** Why there is each of the rules that found something. */
function reasonsOf({ results, rulePages }: Report, style: TextStyle): string[] {
  const found = results.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId));
  return [...new Set(found)].flatMap((ruleId) => {
    const why = whyOf(rulePages[ruleId] ?? '').replaceAll(/\s+/g, ' ');
    return why === '' ? [] : [folded(`  why ${ruleId}: ${why}`, style, 8)];
  });
}

/** Positions are those of before. */
function describeFixed(
  { files, findings }: NonNullable<GateResult['fixed']>,
  style: TextStyle,
): string[] {
  return [
    ...findings.map((finding) => indent(`  fixed: ${title(finding, style)}`, style)),
    `  ${plural(files.length, 'file')} changed: run the target again without --fix to have its result cached.`,
  ];
}

function counts(findings: readonly Finding[]): string {
  const fixable = findings.filter(({ edits }) => edits !== undefined).length;
  const all = describeCounts(findings);
  return fixable === 0 ? all : `${all}; --fix mends ${fixable}`;
}
