import { expect, it } from 'vitest';
import { withChange, withEntry, withRecord } from './edit-mod-log';

const RECORD = new Map([['search', 'cbf29ce484222325']]);
const COMMENT = '<!-- amiw:exports cbf29ce484222325 search -->';
const OLD_COMMENT = '<!-- amiw:exports 85944171f73967e8 find -->';
const HEAD = '# ModLog\n\nNewest entry first.\n\n';
const FIRST =
  '## 0.0.1 (2026-01-31): First\n\n### Changes\n\n- One\n- Two\n\n### Impact\n\nSome.\n';
const SECOND = '## 0.0.2 (2026-02-01): Second\n';

it('puts a record at the end of the newest entry', () => {
  expect(withRecord(HEAD + FIRST, RECORD)).toBe(`${HEAD}${FIRST}\n${COMMENT}\n`);
  expect(withRecord(`${HEAD}${SECOND}\n${FIRST}`, RECORD)).toBe(
    `${HEAD}${SECOND}\n${COMMENT}\n\n${FIRST}`,
  );
});

it('replaces the record that is there', () => {
  const text = `${HEAD}${FIRST}\n${OLD_COMMENT}\n\n## 0.0.0 (2026-01-30): Before\n`;
  expect(withRecord(text, RECORD)).toBe(text.replace(OLD_COMMENT, COMMENT));
});

it('puts an entry above the others, and takes their record away', () => {
  expect(withEntry(`${HEAD}${FIRST}\n${OLD_COMMENT}\n`, `${SECOND}\n${COMMENT}`)).toBe(
    `${HEAD}${SECOND}\n${COMMENT}\n\n${FIRST}`,
  );
});

it('adds a change behind the last one', () => {
  expect(withChange(HEAD + FIRST, 'Three')).toBe(
    HEAD + FIRST.replace('- Two\n', '- Two\n- Three\n'),
  );
});

it('keeps line ends and the byte order mark', () => {
  const text = `\uFEFF${HEAD}${FIRST}`.replaceAll('\n', '\r\n');
  const changed = withChange(text, 'Three') ?? '';
  expect(changed).toBe(text.replace('- Two\r\n', '- Two\r\n- Three\r\n'));
});

it.each([withRecord(HEAD, RECORD), withEntry(HEAD, SECOND), withChange(HEAD + SECOND, 'Three')])(
  'does not know where to write without an entry',
  (text) => {
    expect(text).toBeUndefined();
  },
);
