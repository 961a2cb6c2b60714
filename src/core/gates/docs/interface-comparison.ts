import {
  BLOCK_DOCUMENT,
  blockText,
  LIST_BLOCKS,
  TABLE_BLOCKS,
  type ListBlockName,
  type OwnBlockName,
  type TableBlockName,
} from '../../documents/own-blocks';
import { compareEntries, type Difference } from '../../documents/compare-entries';
import { readEntries } from '../../documents/read-entries';
import { compareRows, readRows, type RowDifference } from '../../documents/table';
import type { MarkdownDocument } from '../../markdown/markdown-document';
import { findBlock, type BlockSearch, type MarkedBlock } from '../../markdown/marked-block';
import { parseMarkdown } from '../../markdown/parse-markdown';
import type { ModuleView } from '../../module/module-view';
import { documentOf, interfaceOf, isInterfaceComplete } from './documents';

export const INTERFACE_DOCUMENT = BLOCK_DOCUMENT;

/** What the blocks in INTERFACE.md say otherwise than the module does. */
export interface InterfaceComparison {
  readonly entries: readonly (Difference & { readonly block: ListBlockName })[];
  readonly rows: readonly (RowDifference & { readonly block: TableBlockName })[];
}

const NOTHING: InterfaceComparison = { entries: [], rows: [] };

const comparisons = new WeakMap<MarkdownDocument, InterfaceComparison>();

/** A block in INTERFACE.md; `undefined` if the module has no such document. */
export function searchBlock(module: ModuleView, name: OwnBlockName): BlockSearch | undefined {
  const document = documentOf(module, INTERFACE_DOCUMENT);
  return document && findBlock(document, name);
}

/** Nothing where nothing can be compared: other rules say that a block or the sources cannot be read. */
export function compareInterface(module: ModuleView): InterfaceComparison {
  const document = documentOf(module, INTERFACE_DOCUMENT);
  if (document === undefined || !isInterfaceComplete(interfaceOf(module))) return NOTHING;
  let comparison = comparisons.get(document);
  if (comparison === undefined) {
    comparison = {
      entries: namesOf(LIST_BLOCKS).flatMap((name) => compareList(document, module, name)),
      rows: namesOf(TABLE_BLOCKS).flatMap((name) => compareTable(document, module, name)),
    };
    comparisons.set(document, comparison);
  }
  return comparison;
}

/** What to type to have the blocks written again. */
export function rewriteFix({ manifest }: ModuleView): string {
  return `Run \`nx g @wsp/amiw:docs ${manifest.name}\` to rewrite the block.`;
}

function compareList(
  document: MarkdownDocument,
  module: ModuleView,
  name: ListBlockName,
): InterfaceComparison['entries'] {
  const block = blockIn(document, name);
  const text = blockText(name, module);
  if (block === undefined || isWritten(document, block, text)) return [];
  const rendered = parseMarkdown(text);
  const actual = readEntries(rendered, { from: 0, to: rendered.text.length });
  return compareEntries(readEntries(document, block), actual, block.line).map((one) => ({
    ...one,
    block: name,
  }));
}

function compareTable(
  document: MarkdownDocument,
  module: ModuleView,
  name: TableBlockName,
): InterfaceComparison['rows'] {
  const block = blockIn(document, name);
  if (block === undefined || isWritten(document, block, blockText(name, module))) return [];
  const rows = readRows(document, block);
  return compareRows(rows, TABLE_BLOCKS[name](module), block.line).map((one) => ({
    ...one,
    block: name,
  }));
}

/** Most blocks are as the generator wrote them, byte by byte: they need not be read. */
function isWritten({ text }: MarkdownDocument, { from, to }: MarkedBlock, block: string): boolean {
  return text.slice(from, to) === block;
}

function blockIn(document: MarkdownDocument, name: OwnBlockName): MarkedBlock | undefined {
  const search = findBlock(document, name);
  return search.found ? search.block : undefined;
}

function namesOf<Name extends string>(blocks: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(blocks) as Name[];
}
