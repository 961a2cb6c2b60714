import { expect, it } from 'vitest';
import { filesFor, findings } from '../docs.fixture';
import { whenDocumentChanges } from '../interface.fixture';
import { interfaceEntryExtra } from './interface-entry-extra';

const SOURCE = '/** A. */\nexport const a: 1 = 1;\n/** B. */\nexport type b = 2;\n';

it('is content with an entry for each', () => {
  expect(findings(interfaceEntryExtra, filesFor(SOURCE))).toEqual([]);
});

it('reports an entry for what is gone', () => {
  const stale = { ...filesFor(SOURCE), 'src/index.ts': '/** A. */\nexport const a: 1 = 1;\n' };
  expect(findings(interfaceEntryExtra, stale)).toEqual([
    'INTERFACE.md:9 The block describes `b`, which is not exported, or described before.',
  ]);
});

it('reports a second entry', () => {
  const twice = (text: string): string => text.replace(/- `type b[^\n]*/, '- `const a: 1`: A.');
  expect(findings(interfaceEntryExtra, filesFor(SOURCE, twice))).toEqual([
    'INTERFACE.md:13 The block describes `a`, which is not exported, or described before.',
  ]);
});

it('leaves headings outside the block alone', () => {
  const more = (text: string): string => `${text}\n- \`gone\`: text\n`;
  expect(findings(interfaceEntryExtra, filesFor(SOURCE, more))).toEqual([]);
});

it('reports text that is no part of the block', () => {
  const more = (text: string): string =>
    text.replace('### Constants', 'Also: all of lodash.\n\n### Constants');
  expect(findings(interfaceEntryExtra, filesFor(SOURCE, more))).toEqual([
    'INTERFACE.md:11 The block says `Also: all of lodash.`, which is no part of it.',
  ]);
});

it('reports an event that wsp.json does not have', () => {
  const more = (text: string): string =>
    text.replace('- `log.kept`', '- `log.lost`: Gone.\n- `log.kept`');
  expect(whenDocumentChanges(interfaceEntryExtra, more)).toEqual([
    'INTERFACE.md:38 The block describes `log.lost`, which is no event of wsp.json, or described before.',
  ]);
});
