import { expect, it } from 'vitest';
import { EXEMPTED, findingOf, HOSTILE, reportOf, resultOf, WARNING } from '../report.fixture';
import { githubReporter } from './github';

it('annotates each finding, errors first', () => {
  const report = reportOf(resultOf([WARNING, findingOf()], { exempted: [EXEMPTED] }));
  expect(githubReporter.render(report)).toBe(
    [
      '::error file=modules/a/b/README.md,line=12,col=3,title=wsp-docs link-target-missing::`docs/usage.md` does not exist.%0AFix: Write it.',
      '::warning file=modules/a/b/src/long.ts,line=401,col=3,title=wsp-docs file-long::Has 420 lines.%0AFix: Split it.',
      '',
    ].join('\n'),
  );
});

it('escapes what would end a property, a message or a line', () => {
  const { fix: _, line: __, ...finding } = findingOf({ message: HOSTILE, file: 'a,b:c%d.md' });
  const text = githubReporter.render(reportOf(resultOf([finding])));
  expect(text).toMatch(
    /^::error file=modules\/a\/b\/a%2Cb%3Ac%25d\.md,title=wsp-docs link-target-missing::/,
  );
  expect(text.split('\n')).toHaveLength(2);
  expect(text).toContain('%2525 :: ,');
  expect(text).toContain('%0D%0Asecond line');
});

it('says nothing of nothing', () => {
  expect(githubReporter.render(reportOf(resultOf()))).toBe('');
});
