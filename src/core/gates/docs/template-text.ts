import type { Element, MarkdownDocument } from '../../markdown/markdown-document';

/** A piece of a template that nobody replaced. */
export interface TemplateText {
  readonly offset: number;
  readonly text: string;
}

/** Variables that templates of modules are made with: `__name__` alone is bold text. */
const VARIABLES =
  'name|className|propertyName|constantName|fileName|moduleName|projectName|packageName|domain|purpose|description|title|today|date|author';

const VERBS = 'describe|explain|insert|write|add|document|list|put|fill in|summari[sz]e';

/** "Describe the module here." as a sentence of its own. */
const INSTRUCTION = new RegExp(
  String.raw`\b(?=(?:please )?(?:${VERBS})\b)(?<=(?:^[ \t>*+\d.|-]*|[.!?][ \t]+)[[(_]{0,2})(?:please )?(?:${VERBS})\b[^.!?\n|]{0,80}\bhere(?=[\])_]{0,2}[.…!]*[ \t]*(?:$|\|))`,
  'gim',
);

/**
 * In sentences. Each is a thing that no finished document says; what may be meant stays out.
 * A lookahead stands before each lookbehind, so that lines are not searched backwards from every character.
 */
const IN_PROSE: readonly RegExp[] = [
  /<%[-=_#]?[^%\n]*[-_]?%>|<%|%>/g,
  /(?<!\$)\{\{[-\s]{0,5}[\w.$-]+[-\s]{0,5}\}\}/g,
  new RegExp(`(?<![\\w\`])__(?:${VARIABLES})__(?![\\w\`])`, 'g'),
  /\b(?:TODO|FIXME|XXX)\b(?:\s?\([^)\n]{0,60}\))?\s?:/g,
  /(?=TODO|FIXME|XXX)(?<=^[ \t>*+|-]*)(?:TODO|FIXME|XXX)(?=[ \t.!…|]*$)/gm,
  /(?=TODO|FIXME|XXX)(?<=\|[ \t]*)(?:TODO|FIXME|XXX)(?=[ \t.!…]*\|)/g,
  /\b(?:TBD|CHANGE[-_]?ME|REPLACE[-_]?ME|FILL[-_]?ME)\b/g,
  /\blorem ipsum\b/gi,
  INSTRUCTION,
  /\byour (?:text|description|content|documentation|summary|explanation)\b[^.\n|]{0,20}\bhere\b/gi,
  /(?<![\w)\]!])\[(?:insert|describe|your|add|enter)\s[^\]\n]{2,60}\](?![[(:])/gi,
  /<(?:your|insert|describe|enter)\b[^<>\n]{0,60}>/gi,
  /(?=to be|coming)(?<=^[ \t>*+|-]*(?:[\p{L}\p{N}'-]+[ \t]+){0,4})(?:to be (?:written|defined|documented|determined|decided|announced|done)|coming soon)(?=[ \t.!…|]*$)/gimu,
];

const IN_COMMENTS: readonly RegExp[] = [/\b(?:TODO|FIXME|XXX)\b/g, ...IN_PROSE.slice(6, 10)];

/** Languages in which an EJS tag means nothing. */
const NOT_EJS: ReadonlySet<string> = new Set(
  'ts tsx typescript js jsx javascript json jsonc sh bash shell console text txt yaml yml'.split(
    ' ',
  ),
);

/** Finds template text wherever a reader or a tool may see it. */
export function templateTexts(document: MarkdownDocument): TemplateText[] {
  const { prose, comments, fences, tags, codeSpans } = document;
  const inComments = comments.flatMap((comment) =>
    search(comment.content, IN_COMMENTS, start(document, comment)),
  );
  const inTags = tags.flatMap(({ source, from }) =>
    search(source, [/^<(?:your|insert|describe|enter)[\s_-][^<>\n]{0,60}>$/gi], from),
  );
  const inFences = fences
    .filter(({ language }) => NOT_EJS.has(language))
    .flatMap((fence) =>
      search(
        document.text.slice(fence.from, fence.to),
        [/<%[-=_#]?\s*[\w.]+\s*[-_]?%>/g],
        fence.from,
      ),
    );
  const inSpans = codeSpans.flatMap(({ from, to }) =>
    search(document.text.slice(from, to), [/<%-\s*[\w.]+\s*%>/g], from),
  );
  const all = [...search(prose, IN_PROSE, 0), ...inComments, ...inTags, ...inFences, ...inSpans];
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
