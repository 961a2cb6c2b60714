import { expect, it } from 'vitest';
import { filesFor, findings } from '../docs.fixture';
import { interfaceEntryExtra } from './interface-entry-extra';

const SOURCE = '/** A. */\nexport const a: 1 = 1;\n/** B. */\nexport type b = 2;\n';

it('is content with an entry for each', () => {
  expect(findings(interfaceEntryExtra, filesFor(SOURCE))).toEqual([]);
});

it('reports an entry for what is gone', () => {
  const stale = { ...filesFor(SOURCE), 'src/index.ts': '/** A. */\nexport const a: 1 = 1;\n' };
  expect(findings(interfaceEntryExtra, stale)).toEqual([
    'INTERFACE.md:8 The block describes `b`, which is not exported, or described before.',
  ]);
});

it('reports a second entry', () => {
  const twice = (text: string): string => text.replace('### `b`', '### `a`');
  expect(findings(interfaceEntryExtra, filesFor(SOURCE, twice))).toEqual([
    'INTERFACE.md:16 The block describes `a`, which is not exported, or described before.',
  ]);
});

it('leaves headings outside the block alone', () => {
  const more = (text: string): string => `${text}\n### \`gone\`\n\ntext\n`;
  expect(findings(interfaceEntryExtra, filesFor(SOURCE, more))).toEqual([]);
});
