import type { MarkdownDocument } from '../../markdown/markdown-document';
import type { Milestone } from '../../manifest/manifest';
import { milestoneNamed } from './roadmap';

/** A sentence that says which milestone the module has reached. */
export interface MilestoneClaim {
  readonly milestone: Milestone;
  /** Into the document's text. */
  readonly offset: number;
}

/** "… claims the milestone **MVP**" and "… claims the MVP milestone". */
const CLAIM =
  /\bclaims (?:the )?(?:milestone:? (?<after>.{1,40})|(?<before>.{1,30}?) milestone\b)/gi;

/** What opens the sentence of a claim: "Once it claims the milestone MVP, …" looks ahead. */
const SUBJECT =
  /(?:^[ \t>*+-]*|[.!?:][*_]{0,2} )(?:(?:this|the) module|it|[\w-]+) (?:(?:now|currently|today) )?$/i;

/** "Current milestone: MVP" as a line, an item or a table row of its own. */
const LABEL =
  /^[ \t>*+|-]*(?:current|present|reached|claimed) (?:milestone|phase)[ *_]*[:|–—-][ *_:]*(?<after>\S.{0,40})/gim;

/** The claims of a roadmap. */
export function milestoneClaims(document: MarkdownDocument): MilestoneClaim[] {
  const text = readable(document);
  const claims = [...text.matchAll(CLAIM)].filter(({ index }) =>
    SUBJECT.test(lineBefore(text, index)),
  );
  return [...claims, ...text.matchAll(LABEL)].flatMap(({ index, groups = {} }) => {
    const milestone = milestoneNamed(groups['after'] ?? groups['before'] ?? '');
    return milestone === undefined ? [] : [{ milestone, offset: index }];
  });
}

/** Not more than a sentence begins with: lines may be long. */
function lineBefore(text: string, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(Math.max(line, offset - 100), offset);
}

/** Prose with its code spans, and each paragraph as one line; same offsets. */
export function readable({ prose, codeSpans }: MarkdownDocument): string {
  let text = '';
  for (const { from, to, code } of codeSpans) {
    text += prose.slice(text.length, from) + ` ${code}`.padEnd(to - from).slice(0, to - from);
  }
  return (text + prose.slice(text.length)).replace(
    /(?<=\S)\n(?=[ \t]*[^\s>|#*+-])(?![ \t]*\d+[.)] )/g,
    ' ',
  );
}
