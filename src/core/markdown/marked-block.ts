import { lineIndexOf, positionAt } from '../source/position';
import type { Comment, MarkdownDocument, TextRange } from './markdown-document';
import { parseMarkdown } from './parse-markdown';

/** Blocks of documents that are written by generators: `<!-- amiw:<name>:start -->` … `<!-- amiw:<name>:end -->`. */
export type BlockName = 'interface' | 'demo';

/** Why a block cannot be told apart from the text around it. */
export type BlockProblem = 'missing' | 'start-missing' | 'end-missing' | 'duplicated' | 'reversed';

/** Between the two marks; offsets into the document's text. */
export interface MarkedBlock {
  readonly from: number;
  readonly to: number;
  /** 1-based line of the start mark. */
  readonly line: number;
}

export type BlockSearch =
  | { readonly found: true; readonly block: MarkedBlock }
  | { readonly found: false; readonly problem: BlockProblem; readonly line: number | undefined };

export type Replacement =
  | { readonly replaced: true; readonly text: string }
  | { readonly replaced: false; readonly problem: BlockProblem };

/** Marks in code are examples, no marks. */
export function findBlock({ comments }: MarkdownDocument, name: BlockName): BlockSearch {
  const marks = (side: string): Comment[] =>
    comments.filter(({ content }) => content === `amiw:${name}:${side}`);
  const [start, secondStart] = marks('start');
  const [end, secondEnd] = marks('end');
  const fail = (problem: BlockProblem, mark: Comment | undefined): BlockSearch => ({
    found: false,
    problem,
    line: mark?.line,
  });
  const second = secondStart ?? secondEnd;
  if (second !== undefined) return fail('duplicated', second);
  if (start === undefined) return fail(end === undefined ? 'missing' : 'start-missing', end);
  if (end === undefined) return fail('end-missing', start);
  if (end.from < start.from) return fail('reversed', end);
  return { found: true, block: { from: start.to, to: end.from, line: start.line } };
}

/** Every generated block of a document, whatever its name, from its start mark to the end mark that follows. */
export function findBlocks({ comments }: MarkdownDocument): TextRange[] {
  return comments.flatMap((start, index) => {
    const name = /^amiw:(.+):start$/.exec(start.content)?.[1];
    if (name === undefined) return [];
    const end = comments.slice(index + 1).find(({ content }) => content === `amiw:${name}:end`);
    return end === undefined ? [] : [{ from: start.to, to: end.from }];
  });
}

/** Puts a text between the marks, with the document's own line ends; every other byte stays as it is. */
export function replaceBlock(source: string, name: BlockName, block: string): Replacement {
  const document = parseMarkdown(source);
  const search = findBlock(document, name);
  if (!search.found) return { replaced: false, problem: search.problem };
  const lines = lineIndexOf(source);
  const normalizedLines = lineIndexOf(document.text);
  const offset = (normalized: number): number => {
    const { line, column } = positionAt(normalizedLines, normalized);
    const mark = line === 1 && source.startsWith('\uFEFF') ? 1 : 0;
    return (lines[line - 1] ?? 0) + column - 1 + mark;
  };
  const lineEnd = /\r\n?|\n/.exec(source)?.[0] ?? '\n';
  const text =
    source.slice(0, offset(search.block.from)) +
    block.replace(/\r\n?|\n/g, lineEnd) +
    source.slice(offset(search.block.to));
  return { replaced: true, text };
}
