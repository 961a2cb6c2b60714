import type { MarkdownDocument, TextRange } from '../../markdown/markdown-document';

/** The sentence up to an offset, or the last part of a long one. */
export function sentenceBefore({ prose }: MarkdownDocument, offset: number): string {
  const text = prose.slice(Math.max(0, offset - 200), offset);
  const parts = text.split(/[.!?]\s|\n\s*\n|\n[ \t]*(?:[-*+|#]|\d+[.)])/);
  return (parts.at(-1) ?? '').replace(/\s+/g, ' ');
}

/** Words that tell of another time: what follows them need not be there now. */
export const NOT_NOW =
  /\b(?:no longer|used to|formerly|previously|not yet|never|will|would|planned|later|renamed|instead of|deprecated)\b/i;

/** Whether a document itself says that what stands in a range is not there: gone, to come, or somebody else's. */
export function isSaidToBeAbsent(document: MarkdownDocument, { from, to }: TextRange): boolean {
  const before = sentenceBefore(document, from);
  if (NOT_NOW.test(before) || NOT_HERE.test(before) || NONE.test(before)) return true;
  return GONE.test(document.prose.slice(to, to + 80).replace(/\s+/g, ' '));
}

/** What belongs to the reader or to another tool, or is gone. */
const NOT_HERE =
  /\b(?:your(?: own)?(?: \w+)?\s*$|spelled\b|(?:unlike|compared (?:to|with)|similar to|imagine|suppose|removed|dropped|deleted|replaces|replaced|rather than)\b[^,;:]*$)/i;

const NONE =
  /\b(?:no|not|nor|neither|without|there is no|there are no)(?: an?| the| any)? ?(?:\w+ )?$/i;

const GONE =
  /^[ )]*(?:function |class |method |type |field |event |file )?(?:does not exist|do not exist|is gone|are gone|is not (?:there|a part|exported|supported|available)|(?:was|were|has been|have been|is|are|will be) (?:removed|renamed|replaced|dropped|planned|deprecated)|will |would |no longer )/i;

const KINDS =
  'methods?|functions?|fields?|propert(?:y|ies)|parameters?|arguments?|members?|operations?|class(?:es)?|interfaces?';
const KIND_BEFORE = new RegExp(
  `\\b(?:its|the|own|of|${KINDS}) (?:${KINDS})(?: called| named)?:? ?$`,
  'i',
);
const KIND_AFTER = new RegExp(`^ (?:${KINDS})\\b`, 'i');

/** Whether the sentence says that code is a name of the program: "the method `x`", "the `x` field". */
export function isCalledName(document: MarkdownDocument, { from, to }: TextRange): boolean {
  const after = document.prose.slice(to, to + 20).replace(/\s+/g, ' ');
  return KIND_BEFORE.test(sentenceBefore(document, from)) || KIND_AFTER.test(after);
}
