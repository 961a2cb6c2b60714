import { expect, it } from 'vitest';
import { EXEMPTED, findingOf, HOSTILE, reportOf, resultOf, WARNING } from '../report.fixture';
import type { GateResult } from '../report';
import { gitlabReporter } from './gitlab';

interface Issue {
  readonly fingerprint: string;
  readonly description: string;
}

const render = (...results: GateResult[]): Issue[] =>
  JSON.parse(gitlabReporter.render(reportOf(...results))) as Issue[];

it('is a list of issues with what GitLab requires of each', () => {
  const { line: _, ...whole } = findingOf();
  expect(render(resultOf([whole, WARNING], { exempted: [EXEMPTED] }))).toEqual([
    {
      description: '`docs/usage.md` does not exist.\nFix: Write it.',
      check_name: 'link-target-missing',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      severity: 'major',
      location: { path: 'modules/a/b/README.md', lines: { begin: 1 } },
    },
    expect.objectContaining({
      severity: 'minor',
      location: { path: 'modules/a/b/src/long.ts', lines: { begin: 401 } },
    }),
  ]);
});

it('gives no two issues one fingerprint', () => {
  const same = [findingOf(), findingOf({ line: 30 }), findingOf({ file: 'INTERFACE.md' })];
  const issues = render(resultOf(same), resultOf(same, { module: 'modules/a/c' }));
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(6);
});

it('is an empty list when there is nothing to tell, and whole for any text', () => {
  expect(render(resultOf())).toEqual([]);
  expect(render(resultOf([findingOf({ message: HOSTILE })]))[0]?.description).toContain(HOSTILE);
});
