import type { ExemptedFinding } from '../gates/evaluate';
import type { Finding } from './finding';
import type { GateResult, Report } from './report';

/** A finding of a dead link, but for what a test changes. */
export function findingOf(changes: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'link-target-missing',
    severity: 'error',
    protocol: 'WSP 33',
    file: 'README.md',
    line: 12,
    column: 3,
    message: '`docs/usage.md` does not exist.',
    fix: 'Write it.',
    ...changes,
  };
}

export const WARNING = findingOf({
  ...{ ruleId: 'file-long', severity: 'warning', protocol: 'WSP 62', file: 'src/long.ts' },
  ...{ line: 401, message: 'Has 420 lines.', fix: 'Split it.' },
});

export const EXEMPTED: ExemptedFinding = {
  ...findingOf({ ruleId: 'file-too-long', file: 'src/t.ts', message: 'Has 700 lines.' }),
  reason: 'A table.',
};

/** What `wsp-docs` says of a module; it passes when there is no error. */
export function resultOf(
  findings: readonly Finding[] = [],
  changes: Partial<GateResult> = {},
): GateResult {
  return {
    module: 'modules/a/b',
    gate: 'docs',
    passed: findings.every(({ severity }) => severity !== 'error'),
    summary: ['5 documents, 12 links'],
    data: { links: 12 },
    findings,
    exempted: [],
    ...changes,
  };
}

/** What nobody expects in a file name or a message, and what a format must keep whole. */
export const HOSTILE =
  'a]]>b <c> & "d" \'e\' %25 :: , \u0000\u0007\uD800 😀 \u001B[31mred\u001B[0m\r\nsecond line\ttab';

export function reportOf(...results: readonly GateResult[]): Report {
  const rulePages = {
    'link-target-missing':
      '# link-target-missing\n\nRequire every link to lead somewhere.\n\n| a | b |\n\n## Why\n\nA dead link tells its reader that the rest is old.\n\nTwice.\n\n## Found\n\nx\n',
  };
  return { plugin: '1.2.3', results, rulePages };
}
