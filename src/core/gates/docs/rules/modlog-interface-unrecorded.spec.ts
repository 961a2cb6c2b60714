import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { modlogInterfaceUnrecorded } from './modlog-interface-unrecorded';

const modLog = files()['ModLog.md'] ?? '';
const RECORD = /<!-- amiw:exports[^]*?-->\n/;

const check = (text: string) => findings(modlogInterfaceUnrecorded, files({ 'ModLog.md': text }));

it.each([
  ['the record', modLog],
  ['a record without exports', modLog.replace(RECORD, '<!-- amiw:exports\n-->\n')],
  ['CRLF', modLog.replaceAll('\n', '\r\n')],
  ['older entries without one', `${modLog}\n## 0.0.0 (2026-01-30): Before\n`],
  ['no entry', '# ModLog\n'],
])('is content with %s', (_what, text) => {
  expect(check(text)).toEqual([]);
});

it('reports an entry without a record', () => {
  expect(check(modLog.replace(RECORD, ''))).toEqual([
    'ModLog.md:3:1 The entry `0.0.1 (2026-01-31): First version` does not record the exports that it is about.',
  ]);
});

it('does not take the record of an older entry for that of the newest', () => {
  const text = modLog.replace('## 0.0.1', '## 0.0.2 (2026-02-01): Second\n\n## 0.0.1');
  expect(check(text)).toHaveLength(1);
});

it('reports a record that somebody has cut', () => {
  expect(check(modLog.replace(/[\da-f]{8} createIntentLog/, 'createIntentLog'))).toEqual([
    'ModLog.md:17 The record of the exports cannot be read; expected `<!-- amiw:exports`, a fingerprint and a name for each export, and `-->`, once.',
  ]);
});
