import type { MarkdownDocument, TextRange } from '../../markdown/markdown-document';

/** What opens the part of a criterion that names its evidence. */
const MARK =
  /\b(?:(?:proved|proven|shown|checked|verified|measured|held)\s+by\b|(?:proof|evidence)[*_]{0,2}:)/gi;

/** Parts of a range that name evidence: from behind their mark to the end of the brackets or the sentence. */
export function proofClauses({ prose }: MarkdownDocument, range: TextRange): TextRange[] {
  const text = withoutQuotes(prose.slice(range.from, range.to));
  return [...text.matchAll(MARK)].map(({ index, 0: mark }) => {
    const from = index + mark.length;
    const end = isInBrackets(text.slice(0, index)) ? closing(text, from) : sentenceEnd(text, from);
    return { from: range.from + from, to: range.from + end };
  });
}

/** What is quoted may hold any character. */
function withoutQuotes(text: string): string {
  return text.replace(/"[^"\n]+"|“[^”\n]+”/g, (quoted) => ' '.repeat(quoted.length));
}

function isInBrackets(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')' && --depth < 0) return at;
  }
  return text.length;
}

function sentenceEnd(text: string, from: number): number {
  const end = /[.!?](?=\s|$)/.exec(text.slice(from));
  return end === null ? text.length : from + end.index;
}
