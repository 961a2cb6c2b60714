import type { Verdict } from '../../gates/evaluate';
import type { Finding } from '../finding';

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
export function renderText(verdict: Verdict, root: string): string {
  const { gate, summary, findings, exempted, figures = [] } = verdict;
  const lines = [
    `wsp-${gate}  ${root}`,
    ...summary.map((line) => `  ${line}`),
    ...section(figures.map((line) => `  ${line}`)),
    ...section(findings.flatMap(describe)),
    ...section(
      exempted.map(({ reason, ...finding }) => `  exempt: ${title(finding)} Reason: ${reason}`),
    ),
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

function counts(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `${plural(errors, 'error')}, ${plural(findings.length - errors, 'warning')}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
