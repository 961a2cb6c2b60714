import type { MarkdownDocument } from '../markdown/markdown-document';
import {
  BLOCK_NAMES,
  findBlock,
  marksOf,
  type BlockName,
  type Mark,
  type MarkedBlock,
} from '../markdown/marked-block';

/** A block of a document that can be written. */
export interface DocumentBlock extends MarkedBlock {
  readonly name: BlockName;
}

/**
 * The blocks of a document, in their order. Left out are those that cannot be told from the text around them, and
 * those that share text with another: whoever writes one would write over marks or words of somebody else.
 */
export function blocksOf(document: MarkdownDocument): DocumentBlock[] {
  const marks = marksOf(document);
  const names = BLOCK_NAMES.filter((name) => marks.some((mark) => mark.name === name));
  return names
    .flatMap((name): DocumentBlock[] => {
      const search = findBlock(document, name);
      return search.found ? [{ name, ...search.block }] : [];
    })
    .filter((block) => markWithin(marks, block) === undefined)
    .sort((a, b) => a.from - b.from);
}

/** The first mark that stands between the marks of a block. */
export function markWithin(
  marks: readonly Mark[],
  { from, to }: Pick<MarkedBlock, 'from' | 'to'>,
): Mark | undefined {
  return marks.find((mark) => mark.from >= from && mark.to <= to);
}

export function isBlockName(name: string): name is BlockName {
  return (BLOCK_NAMES as readonly string[]).includes(name);
}
