import { expect, it } from 'vitest';
import { files, filesFor, findings } from '../docs.fixture';
import { whenDocumentChanges } from '../interface.fixture';
import { interfaceEntryMissing } from './interface-entry-missing';

const SOURCE = '/** A. */\nexport const a: 1 = 1;\n/** B. */\nexport type b = 2;\n';

it('is content with an entry for each', () => {
  expect(findings(interfaceEntryMissing, filesFor(SOURCE))).toEqual([]);
});

it('reports each export without one', () => {
  const stale = {
    ...filesFor(SOURCE),
    'src/index.ts': `${SOURCE}export { f as c } from './f.js';`,
    'src/f.ts': 'export function f(): void {}',
  };
  expect(findings(interfaceEntryMissing, stale)).toEqual([
    'INTERFACE.md:5 `c` of `src/f.ts` is exported, but the block has no entry for it.',
  ]);
});

it('does not take an entry outside the block, a name in a text, or a part of a name for one', () => {
  const spoil = (text: string): string =>
    text.replace('- `const a: 1`', '- `const ab: 1`: See `a`.') + '\n- `const a: 1`: text\n';
  expect(findings(interfaceEntryMissing, filesFor(SOURCE, spoil))).toHaveLength(1);
});

it('says nothing where sources cannot be read or there is no block', () => {
  expect(findings(interfaceEntryMissing, files({ 'src/index.ts': 'export const = 1' }))).toEqual(
    [],
  );
  expect(findings(interfaceEntryMissing, files({ 'INTERFACE.md': '# Interface' }))).toEqual([]);
});

it('reports an event without one', () => {
  const less = (text: string): string => text.replace(/- `order\.placed`[\s\S]*?(?=<)/, '');
  expect(whenDocumentChanges(interfaceEntryMissing, less)).toEqual([
    'INTERFACE.md:34 wsp.json has the event `order.placed`, but the block has no entry for it.',
  ]);
});
