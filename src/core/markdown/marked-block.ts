import { lineIndexOf, positionAt } from '../source/position';
import type { Comment, MarkdownDocument, TextRange } from './markdown-document';
import { parseMarkdown } from './parse-markdown';

/** Blocks of documents that are written by generators: `<!-- amiw:<name>:start -->` … `<!-- amiw:<name>:end -->`. */
export const BLOCK_NAMES = [
  'configuration',
  'connections',
  'data-flow',
  'demo',
  'errors',
  'event-catalogue',
  'events',
  'figures',
  'interface',
  'main-flow',
  'milestones',
  'modules',
  'tree',
  'variables',
] as const;

export type BlockName = (typeof BLOCK_NAMES)[number];

/** Why a block cannot be told apart from the text around it. */
export type BlockProblem = 'missing' | 'start-missing' | 'end-missing' | 'duplicated' | 'reversed';

/** A start or end mark, of a block that exists or not. */
export interface Mark extends Comment {
  readonly name: string;
  readonly side: 'start' | 'end';
}

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

/** A document in which every block that could be told apart was replaced. */
export interface Replacement {
  readonly text: string;
  /** Why the other ones were not. */
  readonly problems: Readonly<Partial<Record<string, BlockProblem>>>;
}

/** All marks of a document in their order. Marks in code are examples, no marks. */
export function marksOf({ comments }: MarkdownDocument): Mark[] {
  return comments.flatMap((comment): Mark[] => {
    const [, name, side] = /^amiw:([^\s:]+):(start|end)$/.exec(comment.content) ?? [];
    if (name === undefined) return [];
    return [{ ...comment, name, side: side === 'start' ? 'start' : 'end' }];
  });
}

/** The one block of that name in a document. */
export function findBlock(document: MarkdownDocument, name: string): BlockSearch {
  const own = marksOf(document).filter((mark) => mark.name === name);
  const [start, secondStart] = own.filter(({ side }) => side === 'start');
  const [end, secondEnd] = own.filter(({ side }) => side === 'end');
  const fail = (problem: BlockProblem, mark: Mark | undefined): BlockSearch => ({
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

/** Puts texts between the marks of their blocks, with the document's own line ends; every other byte stays as it is. */
export function replaceBlocks(
  source: string,
  blocks: Readonly<Record<string, string>>,
): Replacement {
  const document = parseMarkdown(source);
  const searches = Object.entries(blocks).map(([name, text]) => ({
    name,
    text,
    search: findBlock(document, name),
  }));
  const lines = lineIndexOf(source);
  const normalizedLines = lineIndexOf(document.text);
  const offset = (normalized: number): number => {
    const { line, column } = positionAt(normalizedLines, normalized);
    const mark = line === 1 && source.startsWith('\uFEFF') ? 1 : 0;
    return (lines[line - 1] ?? 0) + column - 1 + mark;
  };
  const lineEnd = /\r\n?|\n/.exec(source)?.[0] ?? '\n';
  const found = searches.flatMap(({ text, search }) =>
    search.found ? [{ ...search.block, text: text.replace(/\r\n?|\n/g, lineEnd) }] : [],
  );
  return {
    // From the last one on, so that the places of those before stay as they are.
    text: found
      .sort((one, other) => other.from - one.from)
      .reduce(
        (text, { from, to, text: own }) =>
          text.slice(0, offset(from)) + own + text.slice(offset(to)),
        source,
      ),
    problems: Object.fromEntries(
      searches.flatMap(({ name, search }) => (search.found ? [] : [[name, search.problem]])),
    ),
  };
}
