import { REPORTERS, type ReportFormat } from '../core/findings/reporters';
import type { FixedVerdict } from '../core/gates/evaluate';
import { renderText } from '../core/findings/reporters/text';
import { PLAIN } from '../core/findings/text-style';
import { rulePagesOf } from '../host/rule-pages';
import { terminalStyle } from '../host/terminal-style';
import { VERSION } from '../version';

/** A verdict as a task prints it. */
export function renderVerdict(
  verdict: FixedVerdict,
  module: string,
  format: ReportFormat = 'text',
): string {
  const results = [{ module, ...verdict }];
  const report = { plugin: VERSION, results, rulePages: rulePagesOf(results) };
  if (format !== 'text') return REPORTERS[format].render(report);
  // Nx keeps the text and plays it back elsewhere: no colours, and lines of any length.
  const { explains } = terminalStyle({}, process.env);
  return renderText(report, { ...PLAIN, explains });
}
