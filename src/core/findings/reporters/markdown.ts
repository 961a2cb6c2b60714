import { renderTable } from '../../markdown/render-table';
import { describeCounts, plural } from '../count';
import { standingFindings, type ReportedFinding } from '../reported-finding';
import { moduleRows } from '../module-rows';
import type { Report, Reporter } from '../report';

/** A build's summary holds a megabyte, and nobody reads more of it than this. */
const LIMIT = 100;

/** For the summary of a build, such as GitHub's `GITHUB_STEP_SUMMARY`, or a comment. */
export const markdownReporter: Reporter = {
  file: 'findings.md',
  render(report: Report): string {
    const findings = standingFindings(report);
    const rows = moduleRows(report.results);
    const passed = rows.filter((row) => row.passed).length;
    const parts = [
      '## Modules',
      `${passed} of ${plural(rows.length, 'module')} passed: ${describeCounts(findings)}.`,
      ...(rows.length === 0
        ? []
        : [
            renderTable([
              ['', 'Module', 'Gates'],
              ...rows.map((row) => [row.passed ? '✅' : '❌', code(row.module), row.gates]),
            ]),
          ]),
      ...(findings.length === 0 ? [] : ['## Findings', list(findings)]),
    ];
    return `${parts.join('\n\n')}\n`;
  },
};

function list(findings: readonly ReportedFinding[]): string {
  const errorsFirst = [...findings].sort((a, b) => rank(a) - rank(b));
  const shown = errorsFirst.slice(0, LIMIT).map(describe);
  const rest = findings.length - shown.length;
  return [...shown, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n');
}

function rank({ severity }: ReportedFinding): number {
  return severity === 'error' ? 0 : 1;
}

function describe(finding: ReportedFinding): string {
  const { severity, path, line, ruleId, message, fix } = finding;
  const place = line === undefined ? path : `${path}:${line}`;
  const text = `- ${severity === 'error' ? '❌' : '⚠️'} ${code(place)} ${inline(message)} (${ruleId})`;
  return fix === undefined ? text : `${text}\n  - Fix: ${inline(fix)}`;
}

/** Messages name things in backticks and are Markdown so far; they may quote what would be more than that. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[<>|*_[\]\\]/g, '\\$&')))
    .join('');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '')}\``;
}
