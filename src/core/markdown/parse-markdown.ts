import { GFM, parser } from '@lezer/markdown';
import GithubSlugger from 'github-slugger';
import { lineIndexOf, positionAt, type Position } from '../source/position';
import { Collector, type RawHeading } from './collector';
import type { Definition, RawLink } from './links';
import type { Heading, Link, MarkdownDocument, TextRange } from './markdown-document';

const markdown = parser.configure(GFM);

/** Reads GitHub's Markdown. Never throws: every text is a document. */
export function parseMarkdown(source: string): MarkdownDocument {
  const text = normalize(source);
  const lines = lineIndexOf(text);
  const at = (offset: number): Position => positionAt(lines, offset);
  const found = new Collector(text, (from, to) => ({ from, to, ...at(from) }));
  markdown.parse(text).iterate({ enter: found.enter });
  const slugger = new GithubSlugger();
  const headings = found.headings.map((raw) => ({ ...raw, slug: slugger.slug(raw.title) }));
  return {
    text,
    prose: blank(text, found.silent),
    headings: sections(headings, text.length).map((one) => ({ ...one, ...at(one.from) })),
    anchors: new Set([...headings.map(({ slug }) => slug), ...found.ids]),
    links: resolve(found.links, found.definitions, at),
    fences: found.fences,
    codeSpans: found.codeSpans,
    tasks: found.tasks,
    tables: found.tables,
    items: found.items,
    comments: found.comments,
    tags: found.tags,
    positionAt: at,
  };
}

/** Lezer finds no heading behind a byte order mark and no table in lines that end with CRLF. */
function normalize(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Each section ends where the next heading of its own or a higher level starts: found from the end with a stack. */
function sections(
  raw: readonly (RawHeading & { readonly slug: string })[],
  end: number,
): Omit<Heading, 'line' | 'column'>[] {
  const all = raw.flatMap(({ level, ...rest }) =>
    level === undefined ? [] : [{ ...rest, level }],
  );
  const nextByLevel = [end, end, end, end, end, end, end];
  let next = end;
  const sized = [...all].reverse().map((heading) => {
    const sectionTo = Math.min(...nextByLevel.slice(0, heading.level + 1));
    const sized = { ...heading, contentFrom: heading.to, contentTo: next, sectionTo };
    nextByLevel[heading.level] = heading.from;
    next = heading.from;
    return sized;
  });
  return sized.reverse();
}

/** `[label]` without a definition is text in brackets. */
function resolve(
  links: readonly RawLink[],
  definitions: readonly Definition[],
  at: (offset: number) => Position,
): Link[] {
  const byLabel = new Map([...definitions].reverse().map((one) => [one.label, one] as const));
  return links.flatMap(({ kind, from, to, target, targetFrom, label, shortcut }) => {
    const defined = label === undefined ? undefined : byLabel.get(label);
    const noLink = shortcut || label?.startsWith('^') === true;
    if (noLink && defined === undefined && target === undefined) return [];
    return {
      ...{ kind, from, to, label, ...at(from) },
      target: target ?? defined?.target,
      targetPlace: at(defined?.from ?? targetFrom),
    };
  });
}

/** Spaces keep the offsets. */
function blank(text: string, ranges: readonly TextRange[]): string {
  let result = '';
  let at = 0;
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (to <= at) continue;
    const start = Math.max(at, from);
    result += text.slice(at, start) + text.slice(start, to).replace(/[^\n]/g, ' ');
    at = to;
  }
  return result + text.slice(at);
}
