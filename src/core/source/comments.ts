import type { Comment } from 'oxc-parser';
import type { ParsedSource } from './parse';

/** Text of the comments that lie between two offsets. */
export function commentsWithin(source: ParsedSource, start: number, end: number): string {
  return source.comments
    .filter((comment) => comment.start >= start && comment.end <= end)
    .map(({ value }) => value)
    .join('\n');
}

/** Text of the comments directly before an offset, with nothing but space between. */
export function commentsBefore(source: ParsedSource, offset: number): string {
  const above: string[] = [];
  let end = offset;
  for (const comment of [...source.comments].reverse()) {
    if (comment.end > end) continue;
    if (source.text.slice(comment.end, end).trim() !== '') break;
    above.unshift(comment.value);
    end = comment.start;
  }
  return above.join('\n');
}

/** The lines of a comment without the stars that decorate it, and where each starts. */
export function commentLines(comment: Comment): { text: string; offset: number }[] {
  const lines: { text: string; offset: number }[] = [];
  for (const { 0: line, index } of comment.value.matchAll(/[^\r\n]+/g)) {
    const decoration = /^[\s*/!]*/.exec(line)?.[0].length ?? 0;
    const text = line.slice(decoration).trimEnd();
    if (text !== '') lines.push({ text, offset: comment.start + 2 + index + decoration });
  }
  return lines;
}
