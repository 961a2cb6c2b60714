import type { ExemptedFinding } from '../gates/evaluate';
import type { GateName } from '../gates/gate';
import type { Finding } from './finding';
import { fingerprints } from './fingerprints';
import type { Report } from './report';

/** A finding with what it needs to stand alone, outside its module's own report. */
export interface ReportedFinding extends Omit<Finding, 'edits'> {
  readonly gate: GateName;
  readonly module: string;
  /** File from the workspace root. */
  readonly path: string;
  /** The same while the finding is there, on whichever line; no two findings of a report share one. */
  readonly fingerprint: string;
  /** Why the manifest exempts it. */
  readonly reason?: string;
}

/** All findings of a report, in its order; those that are exempted stand behind the others of their gate. */
export function reportedFindings({ results }: Report): ReportedFinding[] {
  const all = results.flatMap(({ gate, module, findings, exempted }) =>
    [...findings, ...exempted].map(({ edits: _, ...finding }: Finding | ExemptedFinding) => ({
      ...finding,
      gate,
      module,
      path: pathOf(module, finding.file),
    })),
  );
  const prints = fingerprints(all);
  return all.map((finding, index) => ({ ...finding, fingerprint: prints[index] ?? '' }));
}

/** Findings that are not exempted. */
export function standingFindings(report: Report): ReportedFinding[] {
  return reportedFindings(report).filter(({ reason }) => reason === undefined);
}

/** Message and fix, as formats without a place for fixes tell them. */
export function messageWithFix({ message, fix }: Pick<Finding, 'message' | 'fix'>): string {
  return fix === undefined ? message : `${message}\nFix: ${fix}`;
}

/** `..` leads out of a module where a finding is about a file that it should not read. */
function pathOf(module: string, file: string): string {
  const parts: string[] = [];
  for (const part of `${module}/${file}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
