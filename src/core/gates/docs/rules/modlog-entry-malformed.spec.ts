import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { modlogEntryMalformed } from './modlog-entry-malformed';

const BODY =
  '- Milestone: PoC\n- Protocols: WSP 22\n\n### Changes\n\n- One\n\n### Impact\n\nSome.\n';

function check(text: string): string[] {
  return findings(modlogEntryMalformed, files({ 'ModLog.md': `# ModLog\n\n${text}` }));
}

it.each([
  `## 0.0.1 (2026-01-31): First\n\n${BODY}`,
  `## [v1.2.3-beta.1] (2024-02-29) - First\n\n${BODY}`,
  `## 0.0.1 (2026-01-31): First\n\n* **Milestone:** PoC\n* **Protocols**: WSP-22, 33\n\n### 📦 Changes made\n\n1. One\n\n### Impact on others\n\n| a |\n|---|\n| b |\n`,
])('is content with %j', (text) => {
  expect(check(text)).toEqual([]);
});

it.each([
  ['0.0.1: First', '0.0.1: First'],
  ['0.0.1 (2026-02-30): First', '0.0.1 (2026-02-30): First'],
  ['0.1 (2026-01-31): First', '0.1 (2026-01-31): First'],
  ['0.0.1 (31.01.2026): First', '0.0.1 (31.01.2026): First'],
  ['0.0.1 (2026-01-31)', '0.0.1 (2026-01-31)'],
  ['Unreleased', 'Unreleased'],
])('reports the heading %j', (heading, title) => {
  expect(check(`## ${heading}\n\n${BODY}`)).toEqual([
    `ModLog.md:3:1 The heading \`${title}\` is no entry; expected \`<version> (<YYYY-MM-DD>): <title>\`.`,
  ]);
});

it('reports each part that is missing', () => {
  const text =
    '## 0.0.2 (2026-02-01): Second\n\n- Milestone:\n- Protocols: none\n\n### Impact\n\n<!-- later -->\n';
  expect(check(`${text}\n## 0.0.1 (2026-01-31): First\n\n${BODY}`)).toEqual([
    'ModLog.md:3:1 The entry `0.0.2 (2026-02-01): Second` has no milestone.',
    'ModLog.md:3:1 The entry `0.0.2 (2026-02-01): Second` has no protocols.',
    'ModLog.md:3:1 The entry `0.0.2 (2026-02-01): Second` has no changes.',
    'ModLog.md:3:1 The entry `0.0.2 (2026-02-01): Second` has no impact.',
  ]);
});

it('does not take parts of one entry for those of another', () => {
  expect(
    check(`## 0.0.2 (2026-02-01): Second\n\n## 0.0.1 (2026-01-31): First\n\n${BODY}`),
  ).toHaveLength(4);
});

it('reports a log without entries', () => {
  expect(check('Nothing yet.')).toEqual(['ModLog.md `ModLog.md` has no entry.']);
});
