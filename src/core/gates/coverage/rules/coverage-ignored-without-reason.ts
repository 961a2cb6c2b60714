import { isReason } from '../../../naming/reason';
import { parseSource, type ParsedSource } from '../../../source/parse';
import type { CoverageFacts } from '../facts';
import type { Rule } from '../../rule';
import { sourcesOf } from '../sources';

/** As the coverage provider reads them; the rest is left for a reason. A `start` counts wherever it stands. */
const HINT =
  /^[\s*]*(?:istanbul|[cv]8|node:coverage)\s+ignore\s+(?:if|else|next|file)(?=\W|$)(?:\s+\d+)?(.*)$/s;
const START = /(?:istanbul|[cv]8|node:coverage)\s+ignore\s+start(?=\W|$)(.*)/g;

export const coverageIgnoredWithoutReason: Rule<CoverageFacts> = {
  id: 'coverage-ignored-without-reason',
  severity: 'error',
  protocol: 'WSP 5',
  description: 'Require a reason for every comment that keeps code out of the coverage',
  exemptible: false,
  check({ module }, report) {
    for (const file of sourcesOf(module.files)) {
      const source = parseSource(file, module.read(file));
      for (const { offset, hint, rest } of [...hintsIn(source), ...startsIn(source)]) {
        // `@preserve` only keeps the comment alive.
        if (isReason(rest.replaceAll('@preserve', ''))) continue;
        report({
          file,
          ...source.positionAt(offset),
          message: `\`${hint.trim()}\` keeps code out of the coverage and gives no reason.`,
          fix: 'Test the code, or write the reason behind the hint: `-- <reason>`.',
        });
      }
    }
  },
};

interface Hint {
  readonly offset: number;
  readonly hint: string;
  readonly rest: string;
}

function hintsIn({ comments }: ParsedSource): Hint[] {
  return comments.flatMap(({ value, start }) => {
    const rest = HINT.exec(value)?.[1];
    return rest === undefined ? [] : [{ offset: start, hint: value, rest }];
  });
}

function startsIn({ text }: ParsedSource): Hint[] {
  return [...text.matchAll(START)].map(({ index, 0: hint, 1: rest = '' }) => ({
    offset: index,
    hint: hint.replace(/\s*\*\/.*$/, ''),
    rest: rest.replace(/\*\/.*$/, ''),
  }));
}
