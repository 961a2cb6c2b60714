import { expect, it } from 'vitest';
import type { Verdict } from '../gates/evaluate';
import { REPORTERS } from './reporters';

const verdict: Verdict = {
  gate: 'docs',
  passed: false,
  summary: ['5 documents, 12 links'],
  data: { links: 12 },
  findings: [
    {
      ruleId: 'link-target-missing',
      severity: 'error',
      protocol: 'WSP 22',
      file: 'README.md',
      line: 12,
      column: 3,
      message: '`docs/usage.md` does not exist.',
      fix: 'Write it.',
    },
    {
      ruleId: 'test-failed',
      severity: 'error',
      protocol: 'WSP 6',
      file: 'tests/a.test.ts',
      line: 3,
      message: 'Expected 1,\ngot 2.',
    },
    {
      ruleId: 'marker-left',
      severity: 'warning',
      protocol: 'WSP 33',
      file: 'wsp.json',
      message: 'A marker.',
    },
  ],
  exempted: [
    {
      ruleId: 'file-too-long',
      severity: 'error',
      protocol: 'WSP 62',
      file: 'src/t.ts',
      message: 'Has 700 lines.',
      reason: 'A table.',
    },
  ],
};

it('renders text', () => {
  expect(REPORTERS.text(verdict, 'modules/a/b')).toBe(`wsp-docs  modules/a/b
  5 documents, 12 links

  README.md:12:3  link-target-missing  \`docs/usage.md\` does not exist. (WSP 22)
      fix: Write it.
  tests/a.test.ts:3  test-failed  Expected 1,
        got 2. (WSP 6)
  warning: wsp.json  marker-left  A marker. (WSP 33)

  exempt: src/t.ts  file-too-long  Has 700 lines. Reason: A table.

2 errors, 1 warning
`);
});

it('renders a clean verdict in three lines', () => {
  expect(
    REPORTERS.text({ ...verdict, passed: true, findings: [], exempted: [] }, 'modules/a/b'),
  ).toBe('wsp-docs  modules/a/b\n  5 documents, 12 links\n\n0 errors, 0 warnings\n');
});

it('renders JSON that says the same', () => {
  expect(JSON.parse(REPORTERS.json(verdict, 'modules/a/b'))).toEqual({
    module: 'modules/a/b',
    ...verdict,
  });
});
