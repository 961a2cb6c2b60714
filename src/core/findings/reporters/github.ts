import { messageWithFix, standingFindings, type ReportedFinding } from '../reported-finding';
import type { Reporter } from '../report';

/**
 * Workflow commands that GitHub turns into annotations of the files. GitHub shows the first ten errors and the first
 * ten warnings of a step, so errors come first.
 *
 *     ::error file=modules/a/b/README.md,line=12,col=3,title=wsp-docs link-target-missing::`usage.md` does not exist.
 */
export const githubReporter: Reporter = {
  render(report): string {
    const findings = standingFindings(report);
    const ordered = (['error', 'warning'] as const).flatMap((wanted) =>
      findings.filter(({ severity }) => severity === wanted),
    );
    return ordered.map((finding) => `${command(finding)}\n`).join('');
  },
};

function command(finding: ReportedFinding): string {
  const { severity, path, line, column, gate, ruleId } = finding;
  const properties = {
    file: path,
    line,
    col: line === undefined ? undefined : column,
    title: `wsp-${gate} ${ruleId}`,
  };
  const listed = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${severity} ${listed.join(',')}::${escapeData(messageWithFix(finding))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
