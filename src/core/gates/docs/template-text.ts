import type { Element, MarkdownDocument } from '../../markdown/markdown-document';
import { IN_CODE, IN_COMMENTS, IN_PROSE, IN_TAGS } from './template-patterns';

/** A piece of a template that nobody replaced. */
export interface TemplateText {
  readonly offset: number;
  readonly text: string;
}

/** Languages in which an EJS tag means nothing. */
const NOT_EJS: ReadonlySet<string> = new Set(
  'ts tsx typescript js jsx javascript json jsonc sh bash shell console text txt yaml yml'.split(
    ' ',
  ),
);

/** Finds template text wherever a reader or a tool may see it. */
export function templateTexts(document: MarkdownDocument): TemplateText[] {
  const { prose, comments, fences, tags } = document;
  const inComments = comments.flatMap((comment) =>
    search(comment.content, IN_COMMENTS, start(document, comment)),
  );
  const inTags = tags.flatMap(({ source, from }) => search(source, IN_TAGS, from));
  const inFences = fences
    .filter(({ language }) => NOT_EJS.has(language))
    .flatMap(({ from, to }) => search(document.text.slice(from, to), IN_CODE, from));
  const all = [...search(prose, IN_PROSE, 0), ...inComments, ...inTags, ...inFences];
  return distinct(all.sort((a, b) => a.offset - b.offset || b.text.length - a.text.length));
}

function search(text: string, patterns: readonly RegExp[], from: number): TemplateText[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
      offset: from + index,
      text: match,
    })),
  );
}

/** One piece of text may be found by several patterns. */
function distinct(all: readonly TemplateText[]): TemplateText[] {
  let end = -1;
  return all.filter(({ offset, text }) => {
    const isNew = offset >= end;
    if (isNew) end = offset + text.length;
    return isNew;
  });
}

function start({ text }: MarkdownDocument, { from, to }: Element): number {
  return from + 4 + (/^\s*/.exec(text.slice(from + 4, to))?.[0].length ?? 0);
}
