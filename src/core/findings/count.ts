import type { Finding } from './finding';

/** How many errors and warnings there are. */
export function countFindings(findings: readonly Pick<Finding, 'severity'>[]): {
  readonly errors: number;
  readonly warnings: number;
} {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

/** `2 errors, 1 warning` */
export function describeCounts(findings: readonly Pick<Finding, 'severity'>[]): string {
  const { errors, warnings } = countFindings(findings);
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
}

/** `1 file`, `2 files` */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
