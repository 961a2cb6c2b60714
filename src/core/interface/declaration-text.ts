import type { Comment, Declaration } from 'oxc-parser';
import { isPrivate } from './members';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part that is left out, or shown as something shorter. */
export interface Gap extends Span {
  readonly instead?: string;
}

/** A declaration without comments, private members and the words that only say that it is exported. */
export interface DeclarationText {
  readonly before: string;
  /** Empty for a default export without one. */
  readonly name: string;
  readonly after: string;
}

const NAME = '\u0000';

/** Cuts a declaration out of a declaration file. */
export function declarationText(
  text: string,
  comments: readonly Comment[],
  span: Span,
  name: Span | undefined,
  leaveOut: readonly Gap[] = [],
): DeclarationText {
  const gaps = [...commentsWithin(comments, span), ...leaveOut].sort((a, b) => a.start - b.start);
  const cut =
    name === undefined
      ? without(text, span, gaps)
      : without(text, { start: span.start, end: name.start }, gaps) +
        NAME +
        without(text, { start: name.end, end: span.end }, gaps);
  const [before = '', after = ''] = tidy(cut.trim())
    .replace(/^(?:export\s+)?(?:default\s+)?(?:declare\s+)?/, '')
    .split(NAME);
  if (name !== undefined) return { before, name: text.slice(name.start, name.end), after };
  const keyword = /^(?:abstract\s+)?(?:class|function)\b/.exec(before)?.[0] ?? before;
  return { before: keyword, name: '', after: before.slice(keyword.length) };
}

/** A part of a declaration file in one line, without comments and without what ends it. */
export function codeOf(
  text: string,
  comments: readonly Comment[],
  span: Span,
  leaveOut: readonly Gap[] = [],
): string {
  const gaps = [...commentsWithin(comments, span), ...leaveOut].sort((a, b) => a.start - b.start);
  return inOneLine(without(text, span, gaps)).replace(/[;,]$/, '');
}

const LINE_BREAK = /`(?:[^`\\]|\\.)*`|\s*\n\s*/g;

/** Line breaks that formatters chose become spaces; those in template literals mean something. */
export function inOneLine(code: string): string {
  return code.trim().replace(LINE_BREAK, (part) => (part.startsWith('`') ? part : ' '));
}

/** Spans of members that a class keeps to itself. */
export function privateMembers(declaration: Declaration): Span[] {
  return declaration.type === 'ClassDeclaration' || declaration.type === 'ClassExpression'
    ? declaration.body.body.filter(isPrivate)
    : [];
}

/** Comments come in the order of the text. */
function commentsWithin(comments: readonly Comment[], span: Span): Span[] {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const within: Span[] = [];
  for (let comment = comments[low]; comment !== undefined; comment = comments[(low += 1)]) {
    if (comment.end > span.end) break;
    within.push(comment);
  }
  return within;
}

function without(text: string, span: Span, gaps: readonly Gap[]): string {
  let result = '';
  let at = span.start;
  for (const { start, end, instead = '' } of gaps) {
    if (start < at || end > span.end) continue;
    result += text.slice(at, start) + instead;
    at = end;
  }
  return result + text.slice(at, span.end);
}

/** Drops the lines that became empty; two spaces for each tab of indentation. */
function tidy(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line.replace(/^\s+/, (indent) => '  '.repeat(indent.replace(/[^\t]/g, '').length)),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}
