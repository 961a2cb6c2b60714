import { expect } from 'vitest';
import { blockMarks, blockText } from '../../../src/core/documents/own-blocks';
import { replaceBlocks } from '../../../src/core/markdown/marked-block';
import { moduleOf } from '../../../src/core/module/module-view.fixture';
import { docs } from './docs';
import type { Frame, Frames } from './frame';
import { columnsOf, textOf, type Shown } from './page';

type Block = 'interface' | 'configuration';

/** What a page that shows a generated block and the source it is made from says of the two. */
interface Sides {
  readonly block: string;
  readonly source: string;
}

/** INTERFACE.md with the block as the page shows it; where it expects the command, as the generator writes it. */
const generated = (name: Block, sidesOf: (found: Shown) => Sides): Frame =>
  docs((shown, found) => {
    const { block, source } = sidesOf(found);
    const files = { 'src/index.ts': source, 'src/compact.ts': COMPACT };
    if (shown !== found) expect(textOf(shown, 'sh')).toBe('nx g @wsp/amiw:docs intent-log\n');
    const text = shown === found ? `\n\n${block}\n\n` : blockText(name, moduleOf(files));
    const document = `# Interface\n\n${blockMarks(name).join('\n')}\n`;
    return { ...files, 'INTERFACE.md': replaceBlocks(document, { [name]: text }).text };
  });

const COMPACT = '/** Drops what was replaced. */\nexport function compact(): void {}\n';

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

const CREATE = 'function create(title: string): string';

/** Something exported, with this comment. */
const documented = (declaration: string, comment: string): string =>
  `/**\n * Does it.\n *\n${indented(comment, ' * ')}\n */\nexport ${declaration}\n`;

/** A tag of TSDoc, and the line that the block has of it. */
const tag: Frame = generated('interface', (found) => {
  const said = columnsOf(found).get('The block says') ?? '';
  const detail = said === 'nothing' ? '' : `\n${indented(said, '  ')}`;
  return {
    block: `- \`${CREATE}\`: Does it.${detail}`,
    source: documented(`${CREATE};`, columnsOf(found).get('TSDoc says') ?? ''),
  };
});

/** A default is one of a member. */
const defaultOf: Frame = generated('interface', (found) => {
  const comment = `/**\n * How many.\n *\n * ${columnsOf(found).get('TSDoc says') ?? ''}\n */`;
  return {
    block: `- \`interface Log\`: Keeps things.\n  - \`readonly size?: number\`: How many.\n    ${columnsOf(found).get('The block says') ?? ''}`,
    source: `/** Keeps things. */\nexport interface Log {\n${comment}\nreadonly size?: number;\n}\n`,
  };
});

const example: Frame = generated('interface', (found) => {
  const { 'The block says': block = '', 'TSDoc says': source = '' } = Object.fromEntries(
    columnsOf(found),
  );
  const fence = (code: string): string => `\`\`\`ts\n${code}\n\`\`\``;
  return {
    block: `- \`${CREATE}\`: Does it.\n  - Example:\n${indented(fence(block), '    ')}`,
    source: documented(`${CREATE};`, `@example\n${fence(source)}`),
  };
});

/** Lines of the block; the source has nothing but this. */
const lines = (source: string): Frame =>
  generated('interface', (found) => ({ block: textOf(found).trim(), source }));

const ENTRY = '- `interface Log`: Keeps things.';
const ADD = '- `add(text: string): void`: Adds one.';

/** The entry of an interface, or the members that it has beside `add`. */
const members: Frame = generated('interface', (found) => {
  const columns = columnsOf(found);
  const said = (columns.get('The block says') ?? '').replace(`${ENTRY}\n`, '');
  const shown = said.includes(ADD) ? said : `${ADD}\n${said}`;
  return {
    block: `${ENTRY}\n${indented(shown, '  ')}`,
    source: `/** Keeps things. */\nexport ${columns.get('the source says') ?? ''}\n`,
  };
});

const signature: Frame = generated('interface', (found) => {
  const columns = columnsOf(found);
  return {
    block: `- \`${(columns.get('The block says') ?? '').replace(/;$/, '')}\`: Finds one.`,
    source: `/** Finds one. */\nexport ${columns.get('the source says') ?? ''}\n`,
  };
});

const MEANING = 'How many it shows.';
const HEADER = '| Variable | Accepts | Default | Meaning |\n| - | - | - | - |';

/** A row of the table of settings, and what the sources read. */
const row: Frame = generated('configuration', (found) => {
  const columns = columnsOf(found);
  const shown = columns.get('The table') ?? '';
  const read = columns.get('The sources read');
  return {
    block: `${HEADER}\n${shown.startsWith('|') ? shown.replace('…', MEANING) : ''}`,
    source: `${read === undefined ? '' : `const SETTINGS = {\n/** ${MEANING} */\nsize: ${read} };\n`}${COMPACT}`,
  };
});

export const INTERFACE: Frames = {
  'interface-default-changed': defaultOf,
  'interface-deprecation-changed': tag,
  'interface-description-changed': lines(
    '/** Tries five times. */\nexport function retry(call: () => Promise<void>): Promise<void>;\n',
  ),
  'interface-entry-extra': lines(COMPACT),
  'interface-entry-missing': generated('interface', (found) => ({
    block: 'Nothing is exported.',
    source: textOf(found, 'ts'),
  })),
  'interface-examples-changed': example,
  'interface-member-extra': members,
  'interface-member-missing': members,
  'interface-parameters-changed': tag,
  'interface-returns-changed': tag,
  'interface-row-changed': row,
  'interface-row-extra': row,
  'interface-row-missing': row,
  'interface-see-changed': tag,
  'interface-signature-changed': signature,
  'interface-throws-changed': tag,
};
