import { REPORTERS, type ReportFormat } from '../core/findings/reporters';
import type { FixedVerdict } from '../core/gates/evaluate';
import { rulePagesOf } from '../host/rule-pages';
import { VERSION } from '../version';

/** A verdict as a task prints it. */
export function renderVerdict(
  verdict: FixedVerdict,
  module: string,
  format: ReportFormat = 'text',
): string {
  const results = [{ module, ...verdict }];
  return REPORTERS[format].render({ plugin: VERSION, results, rulePages: rulePagesOf(results) });
}
