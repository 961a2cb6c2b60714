import { messageWithFix, standingFindings } from '../reported-finding';
import type { Reporter } from '../report';

const SEVERITIES = { error: 'major', warning: 'minor' } as const;

/** GitLab's code quality report: an array of issues, of which it wants a line for each. */
export const gitlabReporter: Reporter = {
  file: 'findings.gitlab.json',
  render(report): string {
    const issues = standingFindings(report).map((finding) => ({
      description: messageWithFix(finding),
      check_name: finding.ruleId,
      fingerprint: finding.fingerprint,
      severity: SEVERITIES[finding.severity],
      location: { path: finding.path, lines: { begin: finding.line ?? 1 } },
    }));
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};
