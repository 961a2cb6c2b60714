import { parseSource } from '../../../source/parse';
import type { CoverageFacts } from '../facts';
import type { Rule } from '../../rule';
import { sourcesOf } from '../sources';

/** As the coverage provider reads it; the rest of the comment is left for a reason. */
const HINT =
  /^[\s*]*(?:istanbul|v8|c8|node:coverage)\s+ignore\s+(if|else|next|file|start|stop)\b(?:\s+\d+)?(.*)$/ms;

export const coverageIgnoredWithoutReason: Rule<CoverageFacts> = {
  id: 'coverage-ignored-without-reason',
  severity: 'error',
  protocol: 'WSP 5',
  description: 'Require a reason for every comment that keeps code out of the coverage',
  exemptible: false,
  check({ module }, report) {
    for (const file of sourcesOf(module.files)) {
      const source = parseSource(file, module.read(file));
      for (const { value, start } of source.comments) {
        const [, part, rest = ''] = HINT.exec(value) ?? [];
        if (part === undefined || part === 'stop' || hasWords(rest)) continue;
        report({
          file,
          ...source.positionAt(start),
          message: `\`${value.trim()}\` keeps code out of the coverage and gives no reason.`,
          fix: 'Test the code, or write the reason behind the hint: `-- <reason>`.',
        });
      }
    }
  },
};

/** `@preserve` only keeps the comment alive. */
function hasWords(text: string): boolean {
  return /\w{2}/.test(text.replaceAll('@preserve', ''));
}
