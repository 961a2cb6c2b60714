import type { Comment } from 'oxc-parser';
import { isDocComment, parseDocComment } from './doc-comment';
import type { Documentation } from './interface-model';

/** Finds the documentation that stands directly before an offset. */
export type DocIndex = (offset: number) => Documentation | undefined;

/** Comments between the documentation and what it documents are stepped over. */
export function docIndex(text: string, comments: readonly Comment[]): DocIndex {
  const docs = new Map<number, string>();
  let next: { readonly start: number; readonly after: number } | undefined;
  for (const { type, value, start, end } of [...comments].reverse()) {
    const gapEnd = skipSpace(text, end);
    const after: number = gapEnd === next?.start ? next.after : gapEnd;
    if (isDocComment(type, value) && !docs.has(after)) docs.set(after, text.slice(start, end));
    next = { start, after };
  }
  return (offset) => {
    const comment = docs.get(offset);
    return comment === undefined ? undefined : parseDocComment(comment);
  };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}
