import { expect, it } from 'vitest';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { EXEMPTED, findingOf, HOSTILE, reportOf, resultOf, WARNING } from '../report.fixture';
import { markdownReporter } from './markdown';

it('tells how each module stands, and then what was found', () => {
  const report = reportOf(
    resultOf([WARNING, findingOf()], { exempted: [EXEMPTED] }),
    resultOf([], { module: 'modules/c' }),
  );
  expect(markdownReporter.render(report)).toBe(`## Modules

1 of 2 modules passed: 1 error, 1 warning.

|     | Module        | Gates         |
| --- | ------------- | ------------- |
| ❌   | \`modules/a/b\` | docs: 1 error |
| ✅   | \`modules/c\`   | 1 gate        |

## Findings

- ❌ \`modules/a/b/README.md:12\` \`docs/usage.md\` does not exist. (link-target-missing)
  - Fix: Write it.
- ⚠️ \`modules/a/b/src/long.ts:401\` Has 420 lines. (file-long)
  - Fix: Split it.
`);
});

it('makes no markup of what a message quotes', () => {
  const message = `${HOSTILE} <script>x</script> | *bold* [link](x)`;
  const text = markdownReporter.render(reportOf(resultOf([findingOf({ message })])));
  const document = parseMarkdown(text);
  expect(document.links).toEqual([]);
  expect(text).not.toContain('<script>');
});

it('stays short', () => {
  const findings = Array.from({ length: 150 }, (_, index) => findingOf({ line: index + 1 }));
  const text = markdownReporter.render(reportOf(resultOf(findings)));
  expect(text.match(/^- ❌/gm)).toHaveLength(100);
  expect(text).toContain('\n- and 50 more\n');
});
