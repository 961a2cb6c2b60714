import { errorRows } from './error-rows';
import { eventGroups } from './event-groups';
import type { EntryGroup } from './entry';
import { interfaceGroups } from '../interface/interface-groups';
import { renderInterfaceBlock } from '../interface/render-interface-block';
import { interfaceOf } from './module-interface';
import type { ModuleSource } from './module-source';
import { codeSpan, renderGroups } from './render-entries';
import { settingsOf } from './settings';
import { renderTable, type TableContent } from './table';
import { toldElsewhere } from './told-elsewhere';

/** Where the blocks stand that are made from a module's own files. */
export const BLOCK_DOCUMENT = 'INTERFACE.md';

/** Blocks that are lists of entries. */
export const LIST_BLOCKS = {
  interface: (module: ModuleSource): readonly EntryGroup[] =>
    interfaceGroups(interfaceOf(module), toldElsewhere(module)),
  events: (module: ModuleSource): readonly EntryGroup[] => eventGroups(module, interfaceOf(module)),
} as const;

/** Blocks that are tables. */
export const TABLE_BLOCKS = {
  configuration: (module: ModuleSource): TableContent => ({
    header: ['Variable', 'Accepts', 'Default', 'Meaning'],
    rows: settingsOf(module, interfaceOf(module)).map(
      ({ variable, accepts, fallback, meaning }) => [
        codeSpan(variable),
        accepts,
        fallback,
        meaning,
      ],
    ),
  }),
  errors: (module: ModuleSource): TableContent => ({
    header: ['Error', 'Code', 'When', 'What to do', 'Thrown by'],
    rows: errorRows(interfaceOf(module)).map(({ name, code, when, remedy, thrownBy }) => [
      codeSpan(name),
      code === '' ? '' : codeSpan(code),
      when,
      remedy,
      thrownBy.join(', '),
    ]),
  }),
} as const;

export type ListBlockName = keyof typeof LIST_BLOCKS;
export type TableBlockName = keyof typeof TABLE_BLOCKS;

/** Blocks that are made from a module's own files. */
export type OwnBlockName = ListBlockName | TableBlockName;

/** Headings of the sections that the blocks belong to, in the order of the document. */
export const BLOCK_SECTIONS: Readonly<Record<OwnBlockName, string>> = {
  interface: 'Exports',
  events: 'Events',
  configuration: 'Configuration',
  errors: 'Errors',
};

export const OWN_BLOCKS = Object.keys(BLOCK_SECTIONS) as readonly OwnBlockName[];

/** What each block says of a module; `undefined` when there is nothing to tell, so that it needs no block. */
export const OWN_BLOCK_TEXTS: Readonly<
  Record<OwnBlockName, (module: ModuleSource) => string | undefined>
> = {
  interface: (module) => renderInterfaceBlock(interfaceOf(module), toldElsewhere(module)),
  events: (module) => listText(LIST_BLOCKS.events(module)),
  configuration: (module) => tableText(TABLE_BLOCKS.configuration(module)),
  errors: (module) => tableText(TABLE_BLOCKS.errors(module)),
};

/** Formatters leave what stands between these two alone. */
const IGNORE_START = '<!-- prettier-ignore-start -->';
const IGNORE_END = '<!-- prettier-ignore-end -->';

/** The text between the marks of a block, line ends as LF. */
export function blockText(name: OwnBlockName, module: ModuleSource): string {
  const text = OWN_BLOCK_TEXTS[name](module) ?? 'None.';
  return `\n${[IGNORE_START, text, IGNORE_END].join('\n')}\n`;
}

/** The marks around a block. */
export function blockMarks(name: string): readonly [start: string, end: string] {
  return [`<!-- amiw:${name}:start -->`, `<!-- amiw:${name}:end -->`];
}

function listText(groups: readonly EntryGroup[]): string | undefined {
  return groups.some(({ entries }) => entries.length > 0) ? renderGroups(groups) : undefined;
}

function tableText(content: TableContent): string | undefined {
  return content.rows.length > 0 ? renderTable(content) : undefined;
}
