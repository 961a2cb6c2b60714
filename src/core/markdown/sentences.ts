import { generatedBlocks } from './generated-blocks';
import type { MarkdownDocument, TextRange } from './markdown-document';

/** A sentence, an item of a list, or what stands between two blank lines. */
export interface Sentence extends TextRange {
  readonly text: string;
}

/** Sentences that somebody wrote: outside headings, tables, code, comments and marked blocks. */
export function sentencesOf(document: MarkdownDocument): Sentence[] {
  const parts = withoutWhatIsNoSentence(document);
  return [...parts.matchAll(SENTENCE)].map(({ 0: text, index: from }) => ({
    ...{ text, from: from + text.search(/\S|$/) },
    to: from + text.length,
  }));
}

/** Takes the place of what is no sentence; no text holds it. */
const CUT = '\0';

/** Up to a full stop that ends a word, a blank line, an item, or what was cut out. */
const SENTENCE =
  /[^\0]+?(?:[.!?](?=["'”’)*_]*(?:\s|\0|$))|\n[ \t]*(?=\n)|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])|(?=\0)|$)/g;

function withoutWhatIsNoSentence(document: MarkdownDocument): string {
  const { text, headings, fences, tables, comments } = document;
  const titles = headings.map(({ from, contentFrom: to }) => ({ from, to }));
  const cut = [...titles, ...fences, ...tables, ...comments, ...generatedBlocks(document)];
  const kept: string[] = [];
  let at = 0;
  for (const { from, to } of cut.sort((a, b) => a.from - b.from)) {
    if (to <= at) continue;
    kept.push(text.slice(at, Math.max(at, from)), CUT.repeat(to - Math.max(at, from)));
    at = to;
  }
  return [...kept, text.slice(at)].join('');
}
