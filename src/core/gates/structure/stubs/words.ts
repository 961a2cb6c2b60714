/** Texts that say that there is no implementation. `Todo not found` and `stub not configured` are none of them. */
const NOT_IMPLEMENTED = new RegExp(
  [
    String.raw`\bnot\s+(yet\s+|been\s+)*implemented\b`,
    String.raw`\bunimplemented\b`,
    String.raw`\b(not|un)\s*supported\s+yet\b`,
    String.raw`\bnot\s+yet\s+(supported|available|done|written)\b`,
    String.raw`\b(is|are)n['’]t\s+(yet\s+)?implemented\b`,
    String.raw`\bimplement\s+(me|this|it)\b`,
    String.raw`\bto\s+be\s+implemented\b`,
    String.raw`\bimplementation\s+(is\s+)?(missing|pending)\b`,
    String.raw`\bcoming\s+soon\b`,
    String.raw`^\W*(stub|placeholder)(\s+(method|function|implementation))?\W*$`,
    String.raw`^\W*to\W?do\W*$`,
  ].join('|'),
  'i',
);

const TODO_FIRST = /^\W*(TODO|FIXME)\b/;

/** `NotImplementedError`, `notImplemented`, `NOT_YET_IMPLEMENTED`, but no name that only holds these words. */
const NOT_IMPLEMENTED_NAME =
  /^(not_?(yet_?)?implemented|un_?implemented|todo)(_?(error|exception|yet))?$/i;

export function saysNotImplemented(text: string): boolean {
  return NOT_IMPLEMENTED.test(text) || TODO_FIRST.test(text);
}

export function namesNotImplemented(name: string): boolean {
  return NOT_IMPLEMENTED_NAME.test(name) && !/^todo$/i.test(name);
}

/** Comments in a body that hold the place of the work that should be there. */
const PLACEHOLDER = new RegExp(
  [
    String.raw`\bfor\s+now\b`,
    String.raw`\bin\s+(a\s+)?(real|production)\b.*\b(this|we|it|you|would|implementation|system|app)\b`,
    String.raw`\bthis\s+would\s+(normally|actually|usually|call|query|fetch|save|send)\b`,
    String.raw`\b(implementation|logic|code)\s+(goes\s+|comes\s+)?here\b`,
    String.raw`^\W*implement\b`,
    String.raw`^\W*(just\s+)?(an?\s+)?(placeholder|stub)\b`,
    String.raw`\b(placeholder|stub(bed)?|mock(ed)?|dummy|fake)\s+(implementation|data|value|result|response|return)\b`,
  ].join('|'),
  'i',
);

const MARKER = /\b(TODO|FIXME)\b|(?<=@)todo\b|^XXX\b/;

/** At the start of a line it is a note in lower case too; `todo: [], doing: []` is code. */
const MARKER_AT_START = /^(todo|fixme)(?=:\s+\p{L}|\()/iu;

/** The word in a line of a comment that marks unfinished work. The word `todo` by itself may be the domain's. */
export function markerIn(line: string): string | undefined {
  return (MARKER.exec(line) ?? MARKER_AT_START.exec(line))?.[0].toUpperCase();
}

/** Whether comments in a body that does nothing, or always the same, admit that it is unfinished. */
export function admitsUnfinished(comment: string): boolean {
  return (
    saysNotImplemented(comment) ||
    comment
      .split(/\r\n|\n|\r/)
      .some((line) => markerIn(line.trimStart()) !== undefined || PLACEHOLDER.test(line))
  );
}

/** Whether a comment says that nothing, or always the same, is what the author wants. */
export function statesIntent(comment: string): boolean {
  return /\bno-?op(s|eration)?\b|\bnops?\b|\b(do|does|doing|need|needs|with)\s+nothing\b|\bnothing\s+(to|is|here|happens)\b|\b(deliberate|intentional|purpose|explicit)(ly)?\b|\bby\s+(design|default|definition)\b|\bdefault\s+implementation\b|\balways\s+(returns?|true|false|null|undefined|empty|the\s+same|answers?|resolves?|allows?|denies|accepts?|rejects?)\b|\bnever\s+(returns?|true|false|happens|fails|matches|allows?|denies)\b|\boverrid(e|es|den|ing)\b|\bsub-?class(es)?\b/i.test(
    comment,
  );
}

/** What tools read, as opposed to people. */
const DIRECTIVE =
  /^\W*(eslint|tslint|oxlint|biome|prettier|istanbul|c8|v8|@ts|deno|stylelint|stryker|sonar|webpack|#__PURE__|@vite|region|endregion)\b.*$/gim;

/** Whether a comment in an empty body tells a reader anything. */
export function explains(comment: string): boolean {
  return /\p{L}{2,}/u.test(comment.replace(DIRECTIVE, ''));
}
