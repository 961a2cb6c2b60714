import type { TextRange } from './markdown-document';

/** What is of interest in a piece of HTML; offsets relative to it. */
export interface HtmlFinds {
  readonly anchors: readonly string[];
  readonly links: readonly (TextRange & {
    readonly kind: 'link' | 'image';
    readonly target: string;
  })[];
  readonly headings: readonly (TextRange & { readonly title: string })[];
  readonly tags: readonly TextRange[];
  readonly comments: readonly TextRange[];
  /** Contents of `pre`, `code`, `script` and `style`. */
  readonly code: readonly TextRange[];
}

const TAG =
  /<\/?([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const CODE = /<(pre|code|script|style)\b[\s\S]*?<\/\1\s*>/gi;
const ATTRIBUTE = /\s([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g;

/** Looks through tags, those of a whole block or one of them. Comments in it are skipped. */
export function readHtml(source: string): HtmlFinds {
  const html = blankComments(source);
  const anchors: string[] = [];
  const links: HtmlFinds['links'][number][] = [];
  const tags: TextRange[] = [];
  for (const { 0: tag, 1: name = '', 2: rest = '', index } of html.matchAll(TAG)) {
    const range = { from: index, to: index + tag.length };
    const attributes = attributesOf(rest);
    tags.push(range);
    const isAnchor = name.toLowerCase() === 'a';
    const ids = [attributes.get('id'), isAnchor ? attributes.get('name') : undefined];
    anchors.push(...ids.filter((id) => id !== undefined));
    const kind = isAnchor ? 'link' : 'image';
    const target = attributes.get(isAnchor ? 'href' : 'src');
    if (target !== undefined && (isAnchor || /^img$/i.test(name)))
      links.push({ ...range, kind, target });
  }
  return {
    ...{ anchors, links, tags },
    headings: headingsOf(html),
    comments: ranges(source, COMMENT),
    code: ranges(html, CODE),
  };
}

function ranges(text: string, pattern: RegExp): TextRange[] {
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
    from: index,
    to: index + match.length,
  }));
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}

function headingsOf(html: string): HtmlFinds['headings'] {
  return [...html.matchAll(/<h([1-6])\b[^<>]*>/gi)].flatMap(({ 0: open, 1: level = '', index }) => {
    const from = index + open.length;
    const length = html.slice(from, from + 1000).search(new RegExp(`</h${level}\\s*>`, 'i'));
    if (length < 0) return [];
    const title = html.slice(from, from + length).replace(/<[^<>]*>/g, '');
    return [{ from: index, to: from + length, title: title.replace(/\s+/g, ' ').trim() }];
  });
}

/** Blanks keep the offsets. */
function blankComments(html: string): string {
  return html.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
}
