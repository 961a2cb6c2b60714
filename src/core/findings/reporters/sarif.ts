import type { Log, ReportingDescriptor, Result } from 'sarif';
import { messageWithFix, reportedFindings, type ReportedFinding } from '../reported-finding';
import type { Report, Reporter } from '../report';
import { whyOf } from '../rule-page';

/** Name of the fingerprint; another way to compute it would be another version. */
const FINGERPRINT = 'amiwFinding/v1';

/**
 * SARIF 2.1.0. Paths are relative to `SRCROOT`, which whoever reads the file knows. Exempted findings are suppressed
 * results, with the manifest's reason.
 */
export const sarifReporter: Reporter = {
  file: 'findings.sarif',
  render(report: Report): string {
    const findings = reportedFindings(report);
    const ruleIds = [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
    const log: Log = {
      version: '2.1.0',
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      runs: [
        {
          tool: {
            driver: {
              name: '@wsp/amiw',
              semanticVersion: report.plugin,
              rules: ruleIds.map((id) => descriptor(id, findings, report.rulePages[id])),
            },
          },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { SRCROOT: { description: { text: 'Root of the workspace.' } } },
          results: findings.map((finding) => toResult(finding, ruleIds.indexOf(finding.ruleId))),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

function descriptor(
  id: string,
  findings: readonly ReportedFinding[],
  page: string | undefined,
): ReportingDescriptor {
  const found = findings.find(({ ruleId }) => ruleId === id);
  return {
    id,
    ...(found && {
      defaultConfiguration: { level: found.severity },
      properties: { tags: [found.protocol] },
    }),
    ...(page !== undefined && {
      shortDescription: { text: descriptionIn(page) },
      fullDescription: { text: whyOf(page) },
      help: { text: page, markdown: page },
    }),
  };
}

/** The paragraph under the title. */
function descriptionIn(page: string): string {
  return page.split(/\n\n/)[1]?.trim() ?? '';
}

function toResult(finding: ReportedFinding, ruleIndex: number): Result {
  const { ruleId, severity, path, line, column, fingerprint, reason, gate, module } = finding;
  return {
    ruleId,
    ruleIndex,
    level: severity,
    message: { text: messageWithFix(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path), uriBaseId: 'SRCROOT' },
          ...(line !== undefined && {
            region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
          }),
        },
      },
    ],
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(reason !== undefined && { suppressions: [{ kind: 'external', justification: reason }] }),
    properties: { gate: `wsp-${gate}`, module },
  };
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
